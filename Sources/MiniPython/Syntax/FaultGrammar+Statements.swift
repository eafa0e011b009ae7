/// The grammar of Python 3.11 (reference, chapter 10) as `FaultFinder` reads it, with CPython's rules for mistakes.
///
/// Notation: `|` between alternatives tried in order; `'x'` a token, `"x"` a soft keyword, UPPER a class of tokens;
/// `[x]` optional; `x*`, `x+`; `s.x+` a list with separators; `&x`, `!x` look ahead; `~` no other alternative after
/// this; `!!'x'` the token must follow. `a:x` names a part. `-> tag` says what expression an alternative makes.
/// `=>` raises: `at a`, `range a b`, `from a` and `last` say where; then come the words. A rule marked `^` remembers
/// its results. Rules whose name starts with `wrong` take part only in the second reading.
enum FaultGrammar {
    static let text = [statements, compound, parameters, lambdaParameters, patterns, expressions, calls, targets]
        .joined(separator: "\n")

    static let statements = """
        file: [statements] ENDMARKER
        field: star_expressions
        statements: statement+
        statement: compound_statement | simple_statements
        simple_statements: simple_statement !';' NEWLINE | ';'.simple_statement+ [';'] NEWLINE
        simple_statement^: assignment | star_expressions | &'return' return_statement
          | &('import' | 'from') import_statement | &'raise' raise_statement | 'pass' | &'del' del_statement
          | &'yield' yield_expression | &'assert' assert_statement | 'break' | 'continue'
          | &'global' 'global' ','.NAME+ | &'nonlocal' 'nonlocal' ','.NAME+
        compound_statement: &('def' | '@') function_definition | &'if' if_statement
          | &('class' | '@') class_definition | &'with' with_statement | &'for' for_statement
          | &'try' try_statement | &'while' while_statement | match_statement
        assignment: NAME ':' expression ['=' right_side]
          | ('(' single_target ')' | single_place) ':' expression ['=' right_side]
          | (star_targets '=')+ right_side !'='
          | single_target augmented ~ right_side
          | wrong_assignment
        right_side: yield_expression | star_expressions
        augmented: '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
        return_statement: 'return' [star_expressions]
        raise_statement: 'raise' expression ['from' expression] | 'raise'
        del_statement: 'del' del_targets &(';' | NEWLINE) | wrong_del
        assert_statement: 'assert' expression [',' expression]
        import_statement: 'import' ','.dotted_as_name+ | import_from
        import_from: 'from' ('.' | '...')* dotted_name 'import' imported | 'from' ('.' | '...')+ 'import' imported
        imported: '(' imported_names [','] ')' | imported_names !',' | '*' | wrong_imported
        imported_names: ','.imported_name+
        imported_name: NAME ['as' NAME]
        dotted_as_name: dotted_name ['as' NAME]
        dotted_name^: NAME ('.' NAME)*
        wrong_imported: imported_names ',' NEWLINE
          => last : trailing comma not allowed without surrounding parentheses
        wrong_del: 'del' a:star_expressions => delete a :
        wrong_assignment: a:wrong_annotated ':' expression => at a : only single target (not %kind) can be annotated
          | a:star_named_expression ',' star_named_expressions* ':' expression
            => at a : only single target (not tuple) can be annotated
          | a:expression ':' expression => at a : illegal target for annotation
          | (star_targets '=')* a:star_expressions '=' => assign a :
          | (star_targets '=')* a:yield_expression '=' => at a : assignment to yield expression not possible
          | a:star_expressions augmented right_side
            => at a : '%kind' is an illegal expression for augmented assignment
        wrong_annotated: list | tuple | '(' wrong_annotated ')'
        """

    static let compound = """
        block^: NEWLINE INDENT statements DEDENT | simple_statements | wrong_block
        wrong_block: NEWLINE !INDENT => last indentation : expected an indented block
        decorators: ('@' named_expression NEWLINE)+
        class_definition: decorators plain_class | plain_class
        plain_class: wrong_class | 'class' NAME ['(' [arguments] ')'] ':' block
        wrong_class: 'class' NAME ['(' [arguments] ')'] NEWLINE => last : expected ':'
          | a:'class' NAME ['(' [arguments] ')'] ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after class definition on line %line
        function_definition: decorators plain_function | plain_function
        plain_function: wrong_function | 'def' NAME !!'(' [params] ')' ['->' expression] !!':' block
        wrong_function: a:'def' NAME '(' [params] ')' ['->' expression] ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after function definition on line %line
        if_statement: wrong_if | 'if' named_expression ':' block elif_statement
          | 'if' named_expression ':' block [else_block]
        elif_statement: wrong_elif | 'elif' named_expression ':' block elif_statement
          | 'elif' named_expression ':' block [else_block]
        else_block: wrong_else | 'else' !!':' block
        wrong_if: 'if' named_expression NEWLINE => last : expected ':'
          | 'if' a:named_expression ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'if' statement on line %line
        wrong_elif: 'elif' named_expression NEWLINE => last : expected ':'
          | a:'elif' named_expression ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'elif' statement on line %line
        wrong_else: a:'else' ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'else' statement on line %line
        while_statement: wrong_while | 'while' named_expression ':' block [else_block]
        wrong_while: 'while' named_expression NEWLINE => last : expected ':'
          | a:'while' named_expression ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'while' statement on line %line
        for_statement: wrong_for | 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
          | wrong_for_target
        wrong_for: 'for' star_targets 'in' star_expressions NEWLINE => last : expected ':'
          | a:'for' star_targets 'in' star_expressions ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'for' statement on line %line
        wrong_for_target: 'for' a:star_expressions => loop a :
        with_statement: wrong_with_indent | 'with' '(' ','.with_item+ [','] ')' ':' block
          | 'with' ','.with_item+ ':' block | wrong_with
        with_item: expression 'as' star_target &(',' | ')' | ':') | wrong_with_item | expression
        wrong_with_item: expression 'as' a:expression &(',' | ')' | ':') => assign a :
        wrong_with: 'with' ','.(expression ['as' star_target])+ NEWLINE => last : expected ':'
          | 'with' '(' ','.(expressions ['as' star_target])+ [','] ')' NEWLINE => last : expected ':'
        wrong_with_indent: a:'with' ','.(expression ['as' star_target])+ ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'with' statement on line %line
          | a:'with' '(' ','.(expressions ['as' star_target])+ [','] ')' ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'with' statement on line %line
        try_statement: wrong_try | 'try' !!':' block finally_block
          | 'try' !!':' block except_block+ [else_block] [finally_block]
        wrong_try: a:'try' ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'try' statement on line %line
          | 'try' ':' block !('except' | 'finally') => last : expected 'except' or 'finally' block
        except_block: wrong_except_indent | 'except' expression ['as' NAME] ':' block | 'except' ':' block
          | wrong_except
        wrong_except: 'except' a:expression ',' expressions ['as' NAME] ':'
            => from a : multiple exception types must be parenthesized
          | 'except' expression ['as' NAME] NEWLINE => last : expected ':'
          | 'except' NEWLINE => last : expected ':'
        wrong_except_indent: a:'except' expression ['as' NAME] ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'except' statement on line %line
          | a:'except' ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'except' statement on line %line
        finally_block: wrong_finally | 'finally' !!':' block
        wrong_finally: a:'finally' ':' NEWLINE !INDENT
            => last indentation a : expected an indented block after 'finally' statement on line %line
        """
}
