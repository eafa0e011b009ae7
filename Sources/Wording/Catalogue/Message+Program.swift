// What `mlshell --help` says.
extension Message {
    /// The program as a whole.
    public enum Program {
        public static let abstract = Message(
            "Learn machine learning at a prompt, in Python.", nb: "Lær maskinlæring i terminalen, med Python.")
        public static let usage = Message(
            """
            mlshell [PATH] [--lessons FOLDER] [--language en|nb] [--color auto|always|never]
            mlshell review [PATH] [--most N]
            mlshell run FILE.py
            mlshell lint PATH ...
            mlshell new NAME | preview FILE | worksheet FILE | export FILE --notebook | strip FILE
            mlshell result [LESSON] | grade RESULTS ... --lesson FILE | report RESULTS ...
            """,
            nb: """
                mlshell [STI] [--lessons MAPPE] [--language en|nb] [--color auto|always|never]
                mlshell review [STI] [--most N]
                mlshell run FIL.py
                mlshell lint STI ...
                mlshell new NAVN | preview FIL | worksheet FIL | export FIL --notebook | strip FIL
                mlshell result [LEKSJON] | grade RESULTATER ... --lesson FIL | report RESULTATER ...
                """)
        public static let discussion = Message(
            """
            Without arguments the shell opens the built-in lessons where you left them. A teacher's lesson is a Markdown \
            file: mlshell LESSON.md opens it, mlshell FOLDER a folder of them. With lines on standard input, and no \
            lesson, it runs them as a Python program.
            """,
            nb: """
                Uten argumenter åpnes de innebygde leksjonene der du slapp dem. En lærers leksjon er en Markdown-fil: \
                mlshell LEKSJON.md åpner den, mlshell MAPPE en mappe med slike. Med linjer på standard inn, og ingen \
                leksjon, kjøres de som et Python-program.
                """)

        // MARK: Options that several commands have

        public static let color = Message(
            "When to use colours: auto, always or never.", nb: "Når det skal brukes farger: auto, always eller never.")
        public static let motion = Message(
            "Whether what changes is redrawn in its place: auto, or never, for screen readers: then about ten lines.",
            nb: "Om det som endrer seg, tegnes på nytt på samme sted: auto, eller never, for skjermlesere: "
                + "rundt ti linjer.")
        public static let language = Message(
            "In which language the shell speaks: en or nb. By default as the lesson or the locale has it.",
            nb: "Hvilket språk mlshell snakker: en eller nb. Ellers slik leksjonen eller språkinnstillingen sier.")
        public static let output = Message(
            "The file to write, in the current folder; - prints.",
            nb: "Fila som skal skrives, i denne mappa; - skriver til skjermen.")
        public static let force = Message("Write over a file that is there.", nb: "Skriv over en fil som finnes.")
        public static let lessons = Message(
            "The folder of the built-in lessons.", nb: "Mappa med de innebygde leksjonene.")
        public static let seed = Message(
            "Where random numbers start outside lessons.", nb: "Hvor tilfeldige tall starter utenfor leksjoner.")
        public static let lessonFile = Message(
            "A lesson's file, or the id of a built-in lesson.",
            nb: "En leksjonsfil, eller id-en til en innebygd leksjon.")
        public static let seconds = Message(
            "What judging the answers of one file may take, in seconds.",
            nb: "Hvor lenge det får ta å vurdere svarene i én fil, i sekunder.")
        public static let results = Message(
            "Files of results, or folders of them.", nb: "Resultatfiler, eller mapper med slike.")

        public static let chooseOneForm = Message("Choose one of --csv and --html.", nb: "Velg én av --csv og --html.")
        public static let sayNotebook = Message("Say in which form: --notebook.", nb: "Si i hvilken form: --notebook.")
        public static let mostIsNumber = Message("--most is a number from 1.", nb: "--most er et tall fra 1.")
    }

    /// The commands for learners.
    public enum LearnerHelp {
        public static let learn = Message(
            "Open the lessons, or a lesson file or folder. The default.",
            nb: "Åpne leksjonene, eller en leksjonsfil eller mappe. Dette er det vanlige.")
        public static let learnPath = Message(
            "A lesson file (.md) or a folder of lessons.", nb: "En leksjonsfil (.md) eller en mappe med leksjoner.")
        public static let review = Message(
            "Ask questions from earlier lessons again, on the day on which they are due.",
            nb: "Still spørsmål fra tidligere leksjoner igjen, den dagen de bør komme.")
        public static let reviewMore = Message(
            """
            A question comes back when the chance that you still know it has fallen to nine in ten (FSRS-6). Right at the \
            first try puts it off for longer; a wrong answer or the solution brings it back soon. A new day begins at four \
            in the morning.
            """,
            nb: """
                Et spørsmål kommer igjen når sjansen for at du fortsatt kan det, er falt til ni av ti (FSRS-6). Riktig på \
                første forsøk utsetter det lenger; et galt svar eller løsningen henter det snart tilbake. En ny dag \
                begynner klokka fire om morgenen.
                """)
        public static let reviewPath = Message(
            "A lesson file (.md) or a folder of lessons, to be asked about beside the built-in ones.",
            nb: "En leksjonsfil (.md) eller en mappe med leksjoner det også skal spørres fra.")
        public static let reviewMost = Message(
            "How many questions there may be on one day.", nb: "Hvor mange spørsmål det kan bli på én dag.")
        public static let run = Message(
            "Run a Python program. It cannot touch files, network or terminal.",
            nb: "Kjør et Python-program. Det når ikke filer, nettverk eller terminal.")
        public static let runFile = Message(
            "The program; - reads standard input.", nb: "Programmet; - leser standard inn.")
        public static let runSeed = Message("Where random numbers start.", nb: "Hvor tilfeldige tall starter.")
        public static let runShow = Message(
            "Print what a stage makes of the program, instead of running it: tokens, tree or code.",
            nb: "Skriv ut hva et trinn gjør av programmet, i stedet for å kjøre det: tokens, tree eller code.")
        public static let result = Message(
            "Write your results in a lesson as one small file to hand in.",
            nb: "Skriv resultatene dine i en leksjon som én liten fil til å levere.")
        public static let resultMore = Message(
            """
            The file holds what you answered and ran in the lesson, the hints you asked for, and the name you type: no \
            time, no account. It is written into the current folder; look into it before you hand it in.
            """,
            nb: """
                Fila har det du svarte og kjørte i leksjonen, hintene du ba om, og navnet du skriver: ingen tid, ingen \
                konto. Den skrives i denne mappa; se i den før du leverer den.
                """)
        public static let resultLesson = Message(
            "The lesson's id or file; without it the lesson that was open last.",
            nb: "Leksjonens id eller fil; uten den leksjonen som var åpen sist.")
        public static let resultName = Message(
            "The name your teacher knows you by; \"\" for none.", nb: "Navnet læreren kjenner deg med; \"\" for ingen.")
    }

    /// The commands for teachers.
    public enum TeacherHelp {
        public static let lint = Message(
            "Prove a lesson: run its keys, solutions, mistakes and hints, and report every fault.",
            nb: "Prøv en leksjon: kjør fasit, løsninger, feil og hint, og meld fra om hver feil.")
        public static let lintPaths = Message(
            "Lesson files or folders of them.", nb: "Leksjonsfiler, eller mapper med slike.")
        public static let lintFormat = Message(
            "How to report: text or json.", nb: "Hvordan det skal meldes: text eller json.")
        public static let lintOutline = Message(
            "Print how each part of the file was read.", nb: "Skriv ut hvordan hver del av fila ble lest.")
        public static let new = Message(
            "Write a new lesson with one step for each kind of question.",
            nb: "Skriv en ny leksjon med ett steg for hver type spørsmål.")
        public static let newMore = Message(
            "The file lies in the current folder and passes mlshell lint. Change its words, and preview it.",
            nb: "Fila ligger i denne mappa og består mlshell lint. Endre ordene, og se på den med preview.")
        public static let newName = Message(
            "The lesson's name, such as \"Bias in data\".", nb: "Navnet på leksjonen, for eksempel \"Skjevhet i data\"."
        )
        public static let preview = Message(
            "Step through a lesson as a learner, and follow the changes of its file.",
            nb: "Gå gjennom en leksjon som elev, og følg endringene i fila.")
        public static let previewMore = Message(
            """
            Nothing is kept. A change of the file is seen at the next prompt; press Enter there. A fault in it is told \
            with its line and column, and you stay where you are.
            """,
            nb: """
                Ingenting lagres. En endring i fila vises ved neste ledetekst; trykk Enter der. En feil meldes med linje \
                og kolonne, og du blir der du er.
                """)
        public static let worksheet = Message(
            "Print a lesson as a worksheet: Markdown or HTML, without keys or with them.",
            nb: "Skriv ut en leksjon som arbeidsark: Markdown eller HTML, uten fasit eller med.")
        public static let worksheetMore = Message(
            "Programs that the lesson shows running are run, and what they print stands below them.",
            nb: "Programmer som kjøres i leksjonen, kjøres, og det de skriver ut, står under dem.")
        public static let html = Message(
            "Write one page of HTML, for a browser or its printer.",
            nb: "Skriv én HTML-side, for en nettleser eller utskrift.")
        public static let key = Message(
            "With the keys, known mistakes, hints and solutions: the teacher's copy.",
            nb: "Med fasit, kjente feil, hint og løsninger: lærerens eksemplar.")
        public static let export = Message(
            "Print a lesson as a Jupyter notebook (.ipynb, format 4.5), without keys.",
            nb: "Skriv ut en leksjon som Jupyter-notatbok (.ipynb, format 4.5), uten fasit.")
        public static let notebook = Message(
            "As a notebook; there is no other form yet.", nb: "Som notatbok; det finnes ingen annen form ennå.")
        public static let strip = Message(
            "Print a lesson's own text without keys, hints and other withheld parts.",
            nb: "Skriv ut teksten i en leksjon uten fasit, hint og andre skjulte deler.")
        public static let stripMore = Message(
            """
            Lines of Order and the right side of Match stand in the order in which the shell shows them. The result is to \
            be read and filled in; without keys it cannot be played.
            """,
            nb: """
                Linjene i Rekkefølge og høyre side i Par står slik mlshell viser dem. Resultatet er til å lese og fylle \
                ut; uten fasit kan det ikke spilles.
                """)
        public static let grade = Message(
            "Judge handed-in results anew: an answer that claims to be right must be right.",
            nb: "Vurder leverte resultater på nytt: et svar som sies å være riktig, må være riktig.")
        public static let gradeMore = Message(
            """
            Each answer is judged again in the sandbox, against the lesson as it is now. A file that was changed after it \
            was written, and a claim that does not hold, are told. What cannot be judged anew - the number of tries and \
            hints - is believed, if the file is unchanged. The status is 1 when a file is not sound.
            """,
            nb: """
                Hvert svar vurderes på nytt i sandkassa, mot leksjonen slik den er nå. En fil som er endret etter at den \
                ble skrevet, og en påstand som ikke holder, blir meldt. Det som ikke kan vurderes på nytt - antall forsøk \
                og hint - blir trodd, hvis fila er uendret. Status er 1 når en fil ikke er i orden.
                """)
        public static let gradeLesson = Message(
            "The lesson's file, or the id of a built-in lesson.",
            nb: "Leksjonens fil, eller id-en til en innebygd leksjon.")
        public static let gradeCSV = Message(
            "Print a row for each learner, for a spreadsheet.", nb: "Skriv ut en rad for hver elev, for et regneark.")
        public static let report = Message(
            "Report on a class: how many were right at which try, known mistakes, hints, who is stuck where.",
            nb:
                "Rapport om en klasse: hvor mange hadde riktig på hvilket forsøk, kjente feil, hint, hvem står fast hvor."
        )
        public static let reportMore = Message(
            "With --lesson every answer is judged anew, as mlshell grade does. Without it the files are believed.",
            nb: "Med --lesson vurderes hvert svar på nytt, som mlshell grade gjør. Uten den blir filene trodd.")
        public static let reportCSV = Message(
            "Print a row for each question, for a spreadsheet.",
            nb: "Skriv ut en rad for hvert spørsmål, for et regneark.")
        public static let reportHTML = Message("Print one page of HTML.", nb: "Skriv ut én HTML-side.")
    }
}
