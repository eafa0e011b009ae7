import Testing

/// Whole figures, compared with what a reader should see.
@Suite struct GoldenFigureTests {
    @Test func drawsPointsAndALineInBraille() throws {
        let expected = #"""
                                       Hubble 1929
            velocity (km/s)
                 │                                                   •
            1000 ┤                                            •
                 │                           •                   ⣀⣀⠤⠔•
                 │                                        ⢀⣀⡠⠤⠒⠊⠉    •
                 │                        •         ⢀⣀⠤⠔⠒⠉⠁
             500 ┤                        •   ⣀•⠤⠒⠊⠉⠁ •              •
                 │                     ⢀⣀⠤⠔⠒⠉⠉
                 │   •         ••⣀⡠⠤•⠊⠉⠁•
                 │   •    ⢀⣀⠤⠔⠒⠊⠉         •
               0 ┤  ⢀⡠⠤⠒⠒⠉⠁               •
                 │       • •
                 │         •
                 └──┬───────────┬────────────┬───────────┬───────────┬──
                   0.0         0.5          1.0         1.5         2.0
                                      distance (Mpc)
                  • galaxies   ⠒⠒⠒ 454 x - 41
            """#
        #expect(drawn(try Examples.hubble(), width: 60, height: 12, .braille) == expected)
    }

    @Test func drawsPointsAndALineInASCII() throws {
        let expected = #"""
                                       Hubble 1929
            velocity (km/s)
                 |                                                   o
            1000 +                                           o
                 |                           o                    ***o
                 |                                         *******   o
                 |                        o         *******
             500 +                        o  **o****  o              o
                 |                    *******
                 |   o         oo***o*  o
                 |   o  *******           o
               0 +  ****   o              o
                 |        oo
                 |
                 +--+-----------+------------+-----------+-----------+--
                   0.0         0.5          1.0         1.5         2.0
                                      distance (Mpc)
                  o galaxies   *** 454 x - 41
            """#
        #expect(drawn(try Examples.hubble(), width: 60, height: 12, .ascii) == expected)
    }

    @Test func drawsLinesOnAGridInBraille() throws {
        let expected = #"""
                                         Waves
             1 ┤┈┈⠠⠤⢄⣀⡀┈┈┈┈┼⢀⣀⠤⠤⠤⠤⣀┼┈┈┈┈┈┈┈┈⠃┈┈┈┈┈┈┈┼┈┈┈┈┈┈┈┼┈┈┈┈┈┈┈⣀⡀┈┈
               │  ┊   ⠈⠒⢄⢀⠔⠊⠁      ⠉•⢄⡀     ⡆ half way      ┊    ⢠⠒× ┊
               │  ┊    ⡠⠒⠉⠢⡀       ┊  ⠈⠢⣀   ⠁       ┊       ┊  ⡠⠊⠁   ┊
               │  ┊  ⢀•    ⠈×⡀     ┊     ⠣⡀ ⡇       ┊       ┊⡠⠊      ┊
               │  ┊ ⡔⠁     ┊ ⠈⠢⡀   ┊      ⠈⠢⡀       ┊      ⢠⠊        ┊
             0 ┤⠄⠠⠠⠎⠠┈⠄⠠┈⠄⠠┼⠄⠠┈⠕⢤┈⠄⠠┈⠄⠠┈⠄⠠┈⠄⠿⢄⠄⠠┈⠄⠠┈⠄⠠┈⠄⠠⢀⠔⠡┼⠄⠠┈⠄⠠┈⠄⠠┼⠄⠠
               │  ┊        ┊     ⠱⡀┊        ⡄ ⠑⢄    ┊   ⡠⠃  ┊        ⡀
               │  ┊        ┊      ⠈⠢⡀       ⠃   ⠑•  ┊ ×⠉    ┊      ⣀⠎┊
               │  ┊        ┊       ┊⠈⠢⡀     ⡆    ⠈⠒⢄⡔⠊      ┊    ⡠⠊  ┊
               │  ┊        ┊       ┊  ⠈⠒×⡀  ⠁   ⢀⡠⠒⠉⠑⠢⣀     ┊ •⠔⠊    ┊
            -1 ┤┈┈┼┈┈┈┈┈┈┈┈┼┈┈┈┈┈┈┈┼┈┈┈┈┈⠈⠉⠑⡗⠒⠒⠉⠁┈┈┈┼┈┈⠉⠒⠒⠒⠒⠉⠉┈┈┈┈┈┈┈┼┈┈
               └──┬────────┬───────┬────────┬───────┬───────┬────────┬──
                  0        1       2        3       4       5        6
                ⠒•⠒ sin   ⠒×⠒ cos   ⡇ three
            """#
        #expect(drawn(try Examples.waves(), width: 60, height: 11, .braille) == expected)
    }

    @Test func drawsLinesOnAGridInASCII() throws {
        let expected = #"""
                                         Waves
             1 +- -#- - - -:- -***-:- - - - - - - - - - - - - - - - -:-
               |   :##### *****   ****      | half way      :    #####
               |   :    ###:       :  **    |       :       :  ##    :
               |   :  **   ###     :    *** :       :       :##      :
               |   :**     : ##    :       **       :      ##        :
             0 +- -*- - - -:- -## -:- - - - **- - - - - - ##- - - - -:-
               |   :       :     ##:        | **    :  ###  :        *
               |   :       :       ##       :   **  : #     :      **:
               |   :       :       : ###    :     *###      :   ***  :
               |   :       :       :   #####| ##### :****  ******    :
            -1 +- -:- - - -:- - - -:- - - - ##- - - - - -***- - - - -:-
               +---+-------+-------+--------+-------+-------+--------+--
                   0       1       2        3       4       5        6
                *** sin   ### cos   | three
            """#
        #expect(drawn(try Examples.waves(), width: 60, height: 11, .ascii) == expected)
    }

    @Test func drawsBarsWithNamesInBraille() throws {
        let expected = #"""
            kg
              │           ▅▅▅▅▅▅▅
            6 ┤           ███████
              │           ███████          ▄▄▄▄▄▄▄
            4 ┤           ███████          ███████
              │  ▂▂▂▂▂▂▂  ███████          ███████
            2 ┤  ███████  ███████          ███████
              │  ███████  ███████ ▅▅▅▅▅▅▅  ███████
            0 ┤  ███████  ███████ ███████  ███████
              └─────┬────────┬───────┬────────┬─────
                  apple     pear    plum    cherry
            """#
        #expect(drawn(try Examples.fruit(), width: 40, height: 8, .braille) == expected)
    }

    @Test func drawsBarsWithNamesInASCII() throws {
        let expected = #"""
            kg
              |           #######
            6 +           #######
              |           #######          #######
            4 +           #######          #######
              |           #######          #######
            2 +  #######  #######          #######
              |  #######  ####### #######  #######
            0 +  #######  ####### #######  #######
              +-----+--------+-------+--------+-----
                  apple     pear    plum    cherry
            """#
        #expect(drawn(try Examples.fruit(), width: 40, height: 8, .ascii) == expected)
    }

    @Test func drawsBarsUpAndDownInBraille() throws {
        let expected = #"""
               │  ▅▅▅▅
             2 ┤  ████
               │  ████         ▒▒▒▒  ▄▄▄▄
               │  ████▒▒▒      ▒▒▒▒  ████
             0 ┤  ▀▀▀▀▒▒▒  ▄▄▄▄▒▒▒▒  ▀▀▀▀▒▒▒▒  ▁▁▁▒▒▒▒
               │           ████          ▒▒▒▒
               │           ████          ▒▒▒▒
            -2 ┤           ▔▔▔▔          ▒▒▒▒
               │                         ▒▒▒▒
               └───┬─────────┬────────┬─────────┬───────
                   0         1        2         3
                █ in   ▒ out
            """#
        #expect(drawn(try Examples.balance(), width: 44, height: 9, .braille) == expected)
    }

    @Test func drawsBarsUpAndDownInASCII() throws {
        let expected = #"""
               |  ####
               |  ####
             2 +  ####         ====  ####
               |  ####===      ====  ####
             0 +  ####===  ####====  ####====  ###====
               |           ####          ====
            -2 +           ####          ====
               |                         ====
               |                         ====
               +----+--------+--------+---------+-------
                    0        1        2         3
                # in   = out
            """#
        #expect(drawn(try Examples.balance(), width: 44, height: 9, .ascii) == expected)
    }

    @Test func drawsAHistogramInBraille() throws {
        let expected = #"""
            3 ┤           ▅▅▅▅▅
              │           █████
            2 ┤       ▁▁▁▁█████▁▁▁▁▁
              │       ██████████████
              │       ██████████████
            1 ┤  ▄▄▄▄▄██████████████▄▄▄▄         ▄▄▄▄▄
              │  ███████████████████████         █████
            0 ┤  ███████████████████████         █████
              └──────┬────────┬─────────┬────────┬──────
                     2        4         6        8
                                  age
            """#
        #expect(drawn(try Examples.ages(), width: 44, height: 8, .braille) == expected)
    }

    @Test func drawsAHistogramInASCII() throws {
        let expected = #"""
            3 +           #####
              |           #####
              |           #####
            2 +       ##############
              |       ##############
            1 +  #######################         #####
              |  #######################         #####
            0 +  #######################         #####
              +------+--------+---------+--------+------
                     2        4         6        8
                                  age
            """#
        #expect(drawn(try Examples.ages(), width: 44, height: 8, .ascii) == expected)
    }
}
