extension LessonTemplate {
    /// The same lesson in Bokmål.
    static let norwegianBody = """
        En setning eller to: hva eleven kan etter denne leksjonen, og hva som kanskje overrasker.

        <!-- Dette er en leksjon for mlshell. Overskriftene er språket: hver overskrift ## er et steg, hver overskrift ###
        under den har en betydning. Endre ordene, ta bort det du ikke trenger, og prøv resten: mlshell lint FIL.
        mlshell preview FIL spiller leksjonen og følger endringene dine. Kommentarer som denne vises aldri. -->

        ## Data kiosk
        Laget for denne leksjonen: is solgt på dager med så mange grader.

        | grader | salg |
        | --- | --- |
        | 10 | 312 |
        | 15 | 462 |
        | 20 | 610 |
        | 25 | 765 |

        ## Oppsett
        ```python
        from matplotlib import pyplot as plt

        x = kiosk.grader
        y = kiosk.salg


        def pris(kilometer):
            return 15 * kilometer + 40
        ```

        ## Se på dataene
        Et steg uten spørsmål er til å lese. Dette programmet vises, kjøres, og det det skriver ut, vises også:

        ```python run
        print(len(kiosk), "dager")
        plt.scatter(x, y)
        plt.title("Varmere dager selger mer is")
        plt.show()
        ```

        ## Ett riktig alternativ
        En kiosk tilpasser `salg = 30 * grader + 12` til dataene sine.
        ### Velg en
        Hva sier 30 til eieren?
        - [x] For hver grad til går det med omtrent 30 is mer
        - [ ] På en dag med 0 grader selger kiosken 30
          > **stigningstall og start byttet om** — Ved 0 grader faller det første leddet bort. Hva er igjen?
        - [ ] Kiosken selger 30 om dagen
          > **stigningstall som nivå** — Sammenlikn en kald dag og en varm. Er begge 30?
        ### Hint
        Sett to temperaturer inn i formelen. Hva endret seg?
        ### Hvorfor
        Tallet foran `grader` er **stigningstallet**: det sier hvor mye én grad til endrer salget.

        ## Flere riktige alternativer
        Den samme kiosken igjen.
        ### Velg alle
        Hva av dette sier formelen?
        - [x] En varmere dag selger mer
        - [x] En dag med 0 grader selger 12
        - [ ] Ingen dag selger mindre enn 30
          > **stigningstall som gulv** — Hvilken temperatur selger minst, og hvor mye er det?
        ### Hint
        Prøv formelen på en kald dag og på en varm.

        ## Et tall
        Gjennomsnittet av en liste er summen delt på hvor mange det er.
        ### Tall
        Hva er gjennomsnittet av `y`?
        - answer: `np.mean(y)`
        - within: 0.5
        - unit: is
        ### Hint
        Fire dager deler summen.
        ### Tilbakemelding
        - **sum, ikke gjennomsnitt** `np.sum(y)` — Det er all isen. Hvor mange dager deler den?
        - **halve spennet** `(np.max(y) - np.min(y)) / 2` — Du så på to av dagene. Hva med de andre?

        ## Et uttrykk
        `x * 2` dobler hvert tall i en array.
        ### Uttrykk
        Skriv et uttrykk for hvor mye salget hver dag ligger over det minste.
        - answer: `y - np.min(y)`
        ### Hint
        Ett tall trekkes fra alle fire. Hvilken funksjon finner det?
        ### Tilbakemelding
        - **fra gjennomsnittet** `y - np.mean(y)` — Dette måler fra midten. Hvor skal 0 være?
        ### Løsning
        ```python
        y - np.min(y)
        ```

        ## En funksjon
        Et avvik er det som ble målt, minus det som ble sagt.
        ### Funksjon
        Skriv gjennomsnittet av de kvadrerte avvikene.
        ```python
        def mse(målt, sagt):
            ...
        ```
        ### Tester
        ```python
        mse(np.array([1, 2]), np.array([1, 2])) == 0       # ingenting er feil
        mse(np.array([1, 2]), np.array([2, 4])) == 2.5     # én bommer med 1, én med 2
        mse(np.array([5, 5]), np.array([8, 2])) == 9       # hidden: avvik med begge fortegn
        ```
        ### Hint
        Tre handlinger, innenfra og ut: trekk fra, kvadrer, ta gjennomsnittet.
        ### Tilbakemelding
        - **kvadrert for sent** — Du tok gjennomsnittet først og kvadrerte det.
          ```python
          def mse(målt, sagt):
              return np.mean(målt - sagt) ** 2
          ```
        ### Løsning
        ```python
        def mse(målt, sagt):
            return np.mean((målt - sagt) ** 2)
        ```

        ## Et eksperiment
        Linja `stigning * x + 12` skal gå nær punktene. Stigningstallet er for lite.
        ### Eksperiment
        Endre `stigning` til ingen dag bommer med mer enn 10.
        ```python
        stigning = 20
        ```
        - goal: `np.max(np.abs(y - (stigning * x + 12))) < 10`
        - record: stigning, np.max(np.abs(y - (stigning * x + 12)))
        ### Hint
        Blir bommen mindre når stigningstallet er større?
        ### Tilbakemelding
        - **for bratt** `np.mean(y - (stigning * x + 12)) < -10` — Nå ligger linja over punktene.
        ### Løsning
        ```python
        stigning = 30
        ```

        ## Et veddemål
        Eleven satser på hva et program skriver ut, og ser det kjøre.
        ### Forutsi
        Hva skriver det ut?
        ```python
        sum_så_langt = 0
        for n in [1, 2, 3]:
            sum_så_langt = sum_så_langt + n
        print(sum_så_langt)
        ```
        - [ ] `3`
          > **bare det siste** — Hva var summen før 3 ble lagt til?
        - [x] `6`
        - [ ] `123`
          > **tall side om side** — `+` legger sammen tall. Tekster ville den satt sammen.
        ### Hint
        Skriv ned summen etter hver runde.

        ## Linjer i rekkefølge
        mlshell viser disse linjene blandet.
        ### Rekkefølge
        Skriv ut prisen for en tur på 4 km, og så for en på 5 km.
        ```python
        første = pris(4)
        andre = pris(5)
        print(første, andre)
        ```
        ### Distraktorer
        ```python
        print(første + andre)
        ```
        ### Hint
        Hva må ha en verdi før det kan skrives ut?
        ### Tilbakemelding
        - **ett tall for to** `print(første + andre)` — Summen skjuler begge prisene.

        ## Finn par
        Hver oppgave hører til én type læring.
        ### Par
        | oppgave | type |
        | --- | --- |
        | søppelpost eller ikke, fra merket post | klassifisering |
        | temperaturen i morgen, fra tidligere dager | regresjon |
        | grupper av like kunder, ingenting merket | klynging |
        ### Hint
        Hvilken oppgave har ingen riktige svar å lære av? Hvilken spør om et tall?
        ### Tilbakemelding
        - **post som grupper** `1c` — Noen har merket hvert brev. Hva brukes merkene til?

        ## Ord som mangler
        De fete ordene i fila er utelatt.
        ### Fyll inn
        En linje har et **stigningstall|stigning** og et **konstantledd|startverdi**.
        ### Hint
        Det ene sier hvor bratt den er, det andre hvor den begynner.
        ### Tilbakemelding
        - **navn på dataene** `grader` — Det er det som står på aksen under.

        ## Med egne ord
        En forklaring er aldri feil: mlshell sier hvilke ideer det fant, og viser din ved siden av forfatterens.
        ### Forklar
        En kiosk tilpasser `salg = 30 * grader + 12`. Fortell eieren hva de to tallene betyr.
        ### Vurdering
        - **per grad** `hver|per ` — Det sier hva én grad til gjør.
        - **ved null** `null|ved 0|0 grader` — Det sier hva 12 er.
        ### Hint
        Det ene tallet hører til en endring, det andre til et sted.
        ### Løsning
        For hver grad til går det med omtrent 30 is mer. Ved 0 grader ville det vært omtrent 12.

        """
}
