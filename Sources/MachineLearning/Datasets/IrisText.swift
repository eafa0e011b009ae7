extension PackedText {
    /// The measures of 150 irises and their species (R. A. Fisher 1936).
    static let iris = PackedText(
        pairs: """
            !,1#,2$!.%,3&,0'5.(#.)%.*4.+6.-&./&;:!;<#;=,*>,'?-2@?/A<+B$5C:'D$4E$3F:+G6(H)2I(8J@*K)4L/'M(3N$8P<7QP.R)1S$6
            T@'U%=V(5W,+Y)5Z/*[)3]>1^@5_-4`-3a(9b$2c)8d$9eEFf(7g%>hNAi$7j,4k=5lECm<'nDJo)6p)9q9Rr-1s=7tBCu(6vA3
            """,
        text: """
            '1Yn9%n7HEJ6RB^oDT4pi_Z6KD`/5KBJ4anqBrL4)7BJ8KSJ8%DrZ3%$1rL8jbT7=4B_L4pE_L1YD`L7ci`L1cB`L4KiT1)7B_Z6o!T1[i-5
            Z8Kd^%S^KS_L2YBT2Kn7HSJ8RST4KB_L2=1BrL5=2nqB^HbT5YEJ9oDrZ4%ET1KB^YE`Z5ME`Z4HE^YS-6L1cd_Z8%D`L1cSJ6HDT3)7B^[D
            @7HsDF4HkBFq=9t5Mje5I=6t7Ike3[sS:*9(4[!FG9=6l2fpD:5#Y!C9U2B:G2j!F1asDCG9oe7R=4DC6U5t8f=1!F2(2ktG5p$1C9H=8NF1
            Ije3V=9BF1IsbF4a=3e6U4DF8I=8DF7%,5i:G9kt7uY!C5(4c$1C5(4)7!C8fpb:G7]SC4U5B:6KkSF7RsBF3M=4l6U1l5Vjl5u=4bF1U6DC
            8ujb:5M[!CG7=2l7U2bC7a=2e2a=3l1V%$1C7I=1e3[,G5m8f]dQ1g9(1va>6h5g8(2Q6%WG1<*9VkiQ3aW3h7V>8NQ2oW1VA5H]#A4f>3dA
            8g5(1m7V,5#m8I](4A4H>3MA5g5NQ7cW7(2Q7uW9M<G2,5BA9H>7MmG8=9#Q7IW7#vf=9h7[>7(1Q2H,6h2I=8h1U9h4I>G1Q2g8SQ4IW1dQ
            9cW4#A4I>G2vI]BA1u>6DQ7%W1MvK>G4A4R>5N<6U8hq>4(1A7R>G4Aq]Mm8f]dA8H>9MA7[>7VA7g2MvV,5dA5g2#A2K>4Mm9%]N<
            """)
}
