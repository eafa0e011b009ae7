/// Identifiers in one form, as Python compares them: NFKC (The Python Language Reference, section 2.3; Unicode
/// Standard Annex #15).
///
/// Canonical composition needs no table of its own: Swift compares texts by canonical equivalence, so that a
/// dictionary of composed letters finds the one that a letter and its mark make together. Compatibility forms are
/// listed for Latin, Greek and mathematical letters; those of other scripts stay as they are.
enum IdentifierNormalization {
    /// The form under which an identifier is known. O(scalars).
    static func normalized(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            for part in compatible[scalar.value] ?? [scalar] { append(part, to: &result) }
        }
        return String(result)
    }

    /// Appends a scalar, composed with the one before it where both together are one letter.
    private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
        if scalar.value < 128 { return result.append(scalar) }
        if let last = result.last, let whole = composed(last, scalar) {
            result.removeLast()
            return result.append(whole)
        }
        result.append(composedLetters[String(scalar)] ?? scalar)
    }

    private static func composed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        if let syllable = hangul(first.value, second.value) { return syllable }
        guard second.properties.generalCategory == .nonspacingMark else { return nil }
        var pair = String.UnicodeScalarView()
        pair.append(first)
        pair.append(second)
        return composedLetters[String(pair)]
    }

    /// A Korean syllable of its letters (The Unicode Standard, section 3.12).
    private static func hangul(_ first: UInt32, _ second: UInt32) -> Unicode.Scalar? {
        if (0x1100..<0x1113).contains(first), (0x1161..<0x1176).contains(second) {
            return Unicode.Scalar(0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28)
        }
        let isOpen = (0xAC00..<0xD7A4).contains(first) && (first - 0xAC00) % 28 == 0
        if isOpen, (0x11A8..<0x11C3).contains(second) { return Unicode.Scalar(first + second - 0x11A7) }
        return nil
    }

    /// Letters of the scripts that have composed ones; each is found by every text that is canonically the same.
    /// Where several are, the first stands for all: the Greek letters for the signs of units.
    private static let composedLetters: [String: Unicode.Scalar] = {
        var letters: [String: Unicode.Scalar] = [:]
        let ranges: [ClosedRange<UInt32>] = [
            0x41...0x5A, 0xC0...0x24F, 0x370...0x3FF, 0x400...0x4FF, 0x5D0...0x5EA, 0x620...0x6FF, 0x928...0x934,
            0xB94...0xD4C, 0x3041...0x30FE, 0x1E00...0x1FFF,
        ]
        for value in ranges.joined() {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isXIDContinue else { continue }
            let text = String(scalar)
            if letters[text] == nil { letters[text] = scalar }
        }
        return letters
    }()

    /// What a compatibility character stands for.
    private static let compatible: [UInt32: [Unicode.Scalar]] = {
        var table: [UInt32: [Unicode.Scalar]] = [:]
        for run in runs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let sides = run.split(separator: "=", maxSplits: 1)
            let head = sides[0].split(separator: "+")
            guard sides.count == 2, let start = UInt32(head[0], radix: 16) else { continue }
            let target = Array(sides[1].unicodeScalars)
            let count = head.count > 1 ? UInt32(head[1]) ?? 1 : 1
            for offset in 0..<count {
                table[start + offset] = target.compactMap { Unicode.Scalar($0.value + offset) }
            }
        }
        return table
    }()

    /// First character, number of characters, and what the first one stands for; the others follow in step.
    private static let runs = """
        AA=a B5=μ BA=o 132=IJ 133=ij 13F=L· 140=l· 149=ʼn 17F=s 1C4=DŽ 1C5=Dž 1C6=dž 1C7=LJ 1C8=Lj 1C9=lj
        1CA=NJ 1CB=Nj 1CC=nj 1F1=DZ 1F2=Dz 1F3=dz 2B0=h 2B1=ɦ 2B2=j 2B3=r 2B4=ɹ 2B5=ɻ 2B6=ʁ 2B7=w 2B8=y
        2E0=ɣ 2E1=l 2E2=s 2E3=x 2E4=ʕ 3D0=β 3D1=θ 3D2=Υ 3D3=Ύ 3D4=Ϋ 3D5=φ 3D6=π 3F0=κ 3F1+2=ρ 3F4=Θ 3F5=ε
        3F9=Σ 587=եւ EDC=ຫນ EDD=ຫມ 1D2C=A 1D2D=Æ 1D2E=B 1D30+2=D 1D32=Ǝ 1D33+8=G 1D3C=O 1D3D=Ȣ
        1D3E=P 1D3F=R 1D40+2=T 1D42=W 1D43=a 1D44+2=ɐ 1D46=ᴂ 1D47=b 1D48+2=d 1D4A=ə 1D4B+2=ɛ 1D4D=g 1D4F=k
        1D50=m 1D51=ŋ 1D52=o 1D53=ɔ 1D54+2=ᴖ 1D56=p 1D57+2=t 1D59=ᴝ 1D5A=ɯ 1D5B=v 1D5C=ᴥ 1D5D+3=β 1D60+2=φ
        1D62=i 1D63=r 1D64+2=u 1D66+2=β 1D68=ρ 1D69+2=φ 1D78=н 1D9B=ɒ 1D9C=c 1D9D=ɕ 1D9E=ð 1D9F=ɜ 1DA0=f
        1DA1=ɟ 1DA2=ɡ 1DA3=ɥ 1DA4+3=ɨ 1DA7=ᵻ 1DA8=ʝ 1DA9=ɭ 1DAA=ᶅ 1DAB=ʟ 1DAC=ɱ 1DAD=ɰ 1DAE+4=ɲ 1DB2=ɸ
        1DB3+2=ʂ 1DB5=ƫ 1DB6+2=ʉ 1DB8=ᴜ 1DB9+2=ʋ 1DBB=z 1DBC+3=ʐ 1DBF=θ 1E9A=aʾ 1E9B=ṡ 2071=i 207F=n 2090=a
        2091=e 2092=o 2093=x 2094=ə 2095=h 2096+4=k 209A=p 209B+2=s 2102=C 2107=Ɛ 210A=g 210B=H 210C=H
        210D=H 210E=h 210F=ħ 2110=I 2111=I 2112=L 2113=l 2115=N 2119+3=P 211C=R 211D=R 2124=Z 2128=Z
        212C+2=B 212F=e 2130+2=E 2133=M 2134=o 2135+4=א 2139=i 213C=π 213D=γ 213E=Γ 213F=Π 2145=D 2146+2=d
        2148+2=i 2160=I 2161=II 2162=III 2163=IV 2164=V 2165=VI 2166=VII 2167=VIII 2168=IX 2169=X 216A=XI
        216B=XII 216C=L 216D+2=C 216F=M 2170=i 2171=ii 2172=iii 2173=iv 2174=v 2175=vi 2176=vii 2177=viii
        2178=ix 2179=x 217A=xi 217B=xii 217C=l 217D+2=c 217F=m 2C7C=j 2C7D=V 2D6F=ⵡ 3038=十 3039+2=卄 309F=より
        30FF=コト FB00=ff FB01=fi FB02=fl FB03=ffi FB04=ffl FB05=st FB06=st FF10+10=0 FF21+26=A FF3F=_
        FF41+26=a FF66=ヲ FF67=ァ FF68=ィ FF69=ゥ FF6A=ェ FF6B=ォ FF6C=ャ FF6D=ュ FF6E=ョ FF6F=ッ FF70=ー FF71=ア FF72=イ
        FF73=ウ FF74=エ FF75+2=オ FF77=キ FF78=ク FF79=ケ FF7A=コ FF7B=サ FF7C=シ FF7D=ス FF7E=セ FF7F=ソ FF80=タ FF81=チ
        FF82=ツ FF83=テ FF84=ト FF85+6=ナ FF8B=ヒ FF8C=フ FF8D=ヘ FF8E=ホ FF8F+5=マ FF94=ヤ FF95=ユ FF96+6=ヨ FF9C=ワ
        FF9D=ン FFA0=ᅠ FFA1+2=ᄀ FFA3=ᆪ FFA4=ᄂ FFA5+2=ᆬ FFA7+3=ᄃ FFAA+6=ᆰ FFB0=ᄚ FFB1+3=ᄆ FFB4=ᄡ
        FFB5+10=ᄉ FFC2+6=ᅡ FFCA+6=ᅧ FFD2+6=ᅭ FFDA+3=ᅳ 1D400+26=A 1D41A+26=a 1D434+26=A 1D44E+7=a 1D456+18=i
        1D468+26=A 1D482+26=a 1D49C=A 1D49E+2=C 1D4A2=G 1D4A5+2=J 1D4A9+4=N 1D4AE+8=S 1D4B6+4=a 1D4BB=f
        1D4BD+7=h 1D4C5+11=p 1D4D0+26=A 1D4EA+26=a 1D504+2=A 1D507+4=D 1D50D+8=J 1D516+7=S 1D51E+26=a
        1D538+2=A 1D53B+4=D 1D540+5=I 1D546=O 1D54A+7=S 1D552+26=a 1D56C+26=A 1D586+26=a 1D5A0+26=A
        1D5BA+26=a 1D5D4+26=A 1D5EE+26=a 1D608+26=A 1D622+26=a 1D63C+26=A 1D656+26=a 1D670+26=A 1D68A+26=a
        1D6A4=ı 1D6A5=ȷ 1D6A8+17=Α 1D6B9=Θ 1D6BA+7=Σ 1D6C2+25=α 1D6DC=ε 1D6DD=θ 1D6DE=κ 1D6DF=φ 1D6E0=ρ
        1D6E1=π 1D6E2+17=Α 1D6F3=Θ 1D6F4+7=Σ 1D6FC+25=α 1D716=ε 1D717=θ 1D718=κ 1D719=φ 1D71A=ρ 1D71B=π
        1D71C+17=Α 1D72D=Θ 1D72E+7=Σ 1D736+25=α 1D750=ε 1D751=θ 1D752=κ 1D753=φ 1D754=ρ 1D755=π 1D756+17=Α
        1D767=Θ 1D768+7=Σ 1D770+25=α 1D78A=ε 1D78B=θ 1D78C=κ 1D78D=φ 1D78E=ρ 1D78F=π 1D790+17=Α 1D7A1=Θ
        1D7A2+7=Σ 1D7AA+25=α 1D7C4=ε 1D7C5=θ 1D7C6=κ 1D7C7=φ 1D7C8=ρ 1D7C9=π 1D7CA+2=Ϝ 1D7CE+10=0 1D7D8+10=0
        1D7E2+10=0 1D7EC+10=0 1D7F6+10=0
        """
}
