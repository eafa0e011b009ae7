extension FaultGrammar {
    static let parameters =
        parameterRules(prefix: "", item: "NAME [annotation]", close: "')'") + """

            param_starred: NAME ':' star_expression (',' | &')')
            annotation: ':' expression
            default: '=' expression | wrong_default
            wrong_default: a:'=' &(')' | ',') => at a : expected default value expression
            """

    static let lambdaParameters = parameterRules(prefix: "lambda_", item: "NAME", close: "':'")

    /// The rules for the parameters of functions and of lambdas differ in annotations and in what comes behind.
    private static func parameterRules(prefix: String, item: String, close: String) -> String {
        let isLambda = !prefix.isEmpty
        let starred = isLambda ? "" : "| '*' param_starred param_maybe* [kwds] "
        let parenthesized =
            isLambda
            ? "'(' ','.param+ [','] b:')' => range a b : Lambda expression parameters cannot be parenthesized"
            : "'(' param_plain+ [','] b:')' => range a b : Function parameters cannot be parenthesized"
        let bareStar = isLambda ? "=> last : " : "=> at a : "
        let rules = """
            params: wrong_params | parameters
            parameters: slash_plain param_plain* param_default* [star_etc] | slash_default param_default* [star_etc]
              | param_plain+ param_default* [star_etc] | param_default+ [star_etc] | star_etc
            slash_plain: param_plain+ '/' ',' | param_plain+ '/' &CLOSE
            slash_default: param_plain* param_default+ '/' ',' | param_plain* param_default+ '/' &CLOSE
            star_etc: wrong_star_etc | '*' param_plain param_maybe* [kwds] \(starred)| '*' ',' param_maybe+ [kwds]
              | kwds
            kwds: wrong_kwds | '**' param_plain
            param_plain: param ',' | param &CLOSE
            param_default: param DEFAULT ',' | param DEFAULT &CLOSE
            param_maybe: param [DEFAULT] ',' | param [DEFAULT] &CLOSE
            param: \(item) -> other
            wrong_params: param_plain* wrong_params_helper a:param_plain
                => at a : non-default argument follows default argument
              | param_plain* a:\(parenthesized)
              | a:'/' ',' => at a : at least one argument must precede /
              | (slash_plain | slash_default) param_maybe* a:'/' => at a : / may appear only once
              | [slash_plain | slash_default] param_maybe* '*' (',' | param_plain) param_maybe* a:'/'
                => at a : / must be ahead of *
              | param_maybe+ '/' a:'*' => at a : expected comma between / and *
            wrong_params_helper: slash_default | param_default+
            wrong_star_etc: a:'*' (CLOSE | ',' (CLOSE | '**')) \(bareStar)named arguments must follow bare *
              | '*' param a:'=' => at a : var-positional argument cannot have default value
              | '*' (param_plain | ',') param_maybe* a:'*' (param_plain | ',')
                => at a : * argument may appear only once
            wrong_kwds: '**' param a:'=' => at a : var-keyword argument cannot have default value
              | '**' param ',' a:param => at a : arguments cannot follow var-keyword argument
              | '**' param ',' a:('*' | '**' | '/') => at a : arguments cannot follow var-keyword argument
            """
        return rules.split(separator: "\n").map { line in
            renamed(String(line), prefix: prefix).replacing("CLOSE", with: close).replacing("DEFAULT", with: "default")
        }.joined(separator: "\n")
    }

    /// Puts the prefix before the names of the rules in a line, but not into the words of an error.
    private static func renamed(_ line: String, prefix: String) -> String {
        guard !prefix.isEmpty else { return line }
        let parts = line.split(separator: "=>", maxSplits: 1, omittingEmptySubsequences: false)
        let names: Set<Substring> = [
            "params", "parameters", "slash_plain", "slash_default", "star_etc", "kwds", "param_plain", "param_default",
            "param_maybe", "param", "wrong_params", "wrong_params_helper", "wrong_star_etc", "wrong_kwds",
        ]
        var result = ""
        var word = ""
        func flush() {
            guard !word.isEmpty else { return }
            if names.contains(Substring(word)) {
                result += word.hasPrefix("wrong_") ? "wrong_" + prefix + word.dropFirst(6) : prefix + word
            } else {
                result += word
            }
            word = ""
        }
        for character in parts[0] {
            if character.isLetter || character == "_" {
                word.append(character)
            } else {
                flush()
                result.append(character)
            }
        }
        flush()
        return parts.count > 1 ? result + "=>" + parts[1] : result
    }

    static let patterns = """
        match_statement: "match" subject ':' NEWLINE INDENT case_block+ DEDENT | wrong_match
        wrong_match: "match" subject NEWLINE => last : expected ':'
          | a:"match" subject ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'match' statement on line %line
        subject: star_named_expression ',' [star_named_expressions] -> tuple | named_expression
        case_block: wrong_case | "case" open_pattern [guard] ':' block
        wrong_case: "case" open_pattern [guard] NEWLINE => last : expected ':'
          | a:"case" open_pattern [guard] ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'case' statement on line %line
        guard: 'if' named_expression
        open_pattern: open_sequence | pattern
        pattern: as_pattern | or_pattern
        as_pattern: or_pattern 'as' capture_target | wrong_as_pattern
        wrong_as_pattern: or_pattern 'as' a:"_" => at a : cannot use '_' as a target
          | or_pattern 'as' !NAME a:expression => at a : invalid pattern target
        or_pattern: '|'.closed_pattern+ -> other
        closed_pattern^: literal_pattern | capture_target | "_" | attr !('.' | '(' | '=') | '(' pattern ')'
          | sequence_pattern | mapping_pattern | class_pattern
        literal_pattern: signed_number !('+' | '-') | complex | strings | 'None' | 'True' | 'False'
        signed_number: NUMBER | '-' NUMBER
        complex: signed_number ('+' | '-') a:NUMBER => at a : imaginary number required in complex literal
        capture_target: !"_" NAME !('.' | '(' | '=')
        attr^: NAME ('.' NAME)+
        name_or_attr^: attr | NAME
        sequence_pattern: '[' [sequence_items] ']' | '(' [open_sequence] ')'
        open_sequence: star_or_pattern ',' [sequence_items]
        sequence_items: ','.star_or_pattern+ [',']
        star_or_pattern: star_pattern | pattern
        star_pattern^: '*' capture_target | '*' "_"
        mapping_pattern: '{' '}' | '{' rest_pattern [','] '}' | '{' items_pattern ',' rest_pattern [','] '}'
          | '{' items_pattern [','] '}'
        items_pattern: ','.key_pattern+
        key_pattern: (literal_pattern | attr) ':' pattern
        rest_pattern: '**' capture_target
        class_pattern: name_or_attr '(' ')' | name_or_attr '(' positional_patterns [','] ')'
          | name_or_attr '(' keyword_patterns [','] ')'
          | name_or_attr '(' positional_patterns ',' keyword_patterns [','] ')' | wrong_class_pattern
        positional_patterns: ','.pattern+
        keyword_patterns: ','.keyword_pattern+
        keyword_pattern: NAME '=' pattern
        wrong_class_pattern: name_or_attr '(' [positional_patterns ','] keyword_patterns ',' a:positional_patterns
            => at a : positional patterns follow keyword patterns
        """
}
