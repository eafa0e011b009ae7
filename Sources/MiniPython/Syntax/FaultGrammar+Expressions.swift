extension FaultGrammar {
    static let expressions = """
        expressions: expression (',' expression)+ [','] -> tuple | expression ',' -> tuple | expression
        expression^: wrong_expression | wrong_legacy
          | disjunction 'if' disjunction 'else' expression -> conditional | disjunction | lambda
        plain_expression: disjunction 'if' disjunction 'else' expression -> conditional | disjunction | lambda
        wrong_legacy: a:NAME !'(' b:star_expressions => legacy a b :
        wrong_expression: !(NAME STRING | SOFT) a:disjunction b:plain_expression
            => comma a b : invalid syntax. Perhaps you forgot a comma?
          | a:disjunction 'if' b:disjunction !('else' | ':')
            => range a b : expected 'else' after 'if' expression
        yield_expression: 'yield' 'from' expression -> yield | 'yield' [star_expressions] -> yield
        star_expressions: star_expression (',' star_expression)+ [','] -> tuple
          | star_expression ',' -> tuple | star_expression
        star_expression^: '*' bitwise_or -> starred | expression
        star_named_expressions: ','.star_named_expression+ [',']
        star_named_expression: '*' bitwise_or -> starred | named_expression
        assignment_expression: NAME ':=' ~ expression -> named
        named_expression: assignment_expression | wrong_named | expression !':='
        wrong_named^: a:expression ':=' expression => at a : cannot use assignment expressions with %kind
          | a:NAME '=' b:bitwise_or !('=' | ':=')
            => range a b : invalid syntax. Maybe you meant '==' or ':=' instead of '='?
          | !(list | tuple | generator | 'True' | 'None' | 'False') a:bitwise_or '=' bitwise_or !('=' | ':=')
            => at a : cannot assign to %kind here. Maybe you meant '==' instead of '='?
        disjunction^: conjunction ('or' conjunction)+ -> operation | conjunction
        conjunction^: inversion ('and' inversion)+ -> operation | inversion
        inversion^: 'not' inversion -> operation | comparison
        comparison: bitwise_or (comparison_operator bitwise_or)+ -> comparison | bitwise_or
        comparison_operator: '==' | '!=' | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not' | 'is'
        bitwise_or^: bitwise_xor ('|' bitwise_xor)+ -> operation | bitwise_xor
        bitwise_xor^: bitwise_and ('^' bitwise_and)+ -> operation | bitwise_and
        bitwise_and^: shift ('&' shift)+ -> operation | shift
        shift^: sum (('<<' | '>>') sum)+ -> operation | sum
        sum^: term (('+' | '-') term)+ -> operation | term
        term^: factor (('*' | '/' | '//' | '%' | '@') factor)+ -> operation | factor
        factor^: ('+' | '-' | '~') factor -> operation | power
        power: primary '**' factor -> operation | primary
        primary^: PRIMARY
        trailer: '.' NAME -> attribute | generator -> call | '(' [arguments] ')' -> call | '[' slices ']' -> subscript
        slices: slice !',' | ','.(slice | starred)+ [','] -> tuple
        slice: [expression] ':' [expression] [':' [expression]] -> other | named_expression
        atom: NAME -> name | 'True' -> true | 'False' -> false | 'None' -> none | &STRING strings
          | NUMBER -> literal | &'(' (tuple | group | generator) | &'[' (list | list_comprehension)
          | &'{' (dictionary | set | dictionary_comprehension | set_comprehension) | '...' -> ellipsis
        strings^: STRINGS
        group: '(' (yield_expression | named_expression) ')' | wrong_group
        wrong_group: '(' a:starred ')' => at a : cannot use starred expression here
          | '(' a:'**' expression ')' => at a : cannot use double starred expression here
        lambda: 'lambda' [lambda_params] ':' expression -> lambda
        list: '[' [star_named_expressions] ']' -> list
        tuple: '(' [star_named_expression ',' [star_named_expressions]] ')' -> tuple
        set: '{' star_named_expressions '}' -> set
        dictionary: '{' [pairs] '}' -> dictionary | '{' wrong_pairs '}'
        pairs: ','.pair+ [',']
        pair: '**' bitwise_or | key_value
        key_value: expression ':' expression -> other
        wrong_pairs: ','.pair+ ',' wrong_pair
          | expression ':' a:'*' bitwise_or => from a : cannot use a starred expression in a dictionary value
          | expression a:':' &('}' | ',') => at a : expression expected after dictionary key and ':'
        wrong_pair: a:expression !':' => after a : ':' expected after dictionary key
          | expression ':' a:'*' bitwise_or => from a : cannot use a starred expression in a dictionary value
          | expression a:':' &('}' | ',') => at a : expression expected after dictionary key and ':'
        clauses: clause+
        clause: 'for' star_targets 'in' ~ disjunction ('if' disjunction)* | wrong_for_target
        list_comprehension: '[' named_expression clauses ']' -> list_comprehension | wrong_comprehension
        set_comprehension: '{' named_expression clauses '}' -> set_comprehension | wrong_comprehension
        generator: '(' (assignment_expression | expression !':=') clauses ')' -> generator | wrong_comprehension
        dictionary_comprehension: '{' key_value clauses '}' -> dictionary_comprehension
          | wrong_dictionary_comprehension
        wrong_comprehension: ('[' | '(' | '{') a:starred clauses
            => at a : iterable unpacking cannot be used in comprehension
          | ('[' | '{') a:star_named_expression ',' b:star_named_expressions clauses
            => last_item a b : did you forget parentheses around the comprehension target?
          | ('[' | '{') a:star_named_expression b:',' clauses
            => range a b : did you forget parentheses around the comprehension target?
        wrong_dictionary_comprehension: '{' a:'**' bitwise_or clauses '}'
            => at a : dict unpacking cannot be used in dict comprehension
        """

    static let calls = """
        arguments^: args [','] &')' | wrong_arguments
        args: ','.(starred | (assignment_expression | expression !':=') !'=')+ [',' kwargs] -> args | kwargs -> args
        kwargs: ','.keyword_or_starred+ ',' ','.keyword_or_double+ | ','.keyword_or_starred+ | ','.keyword_or_double+
        starred: '*' expression -> starred
        keyword_or_starred: wrong_keyword | NAME '=' expression -> keyword | starred
        keyword_or_double: wrong_keyword | NAME '=' expression -> keyword | '**' expression -> unpacking
        wrong_keyword: a:('True' | 'False' | 'None') b:'=' => range a b : cannot assign to %text
          | a:NAME b:'=' expression clauses
            => range a b : invalid syntax. Maybe you meant '==' or ':=' instead of '='?
          | !(NAME '=') a:expression b:'='
            => range a b : expression cannot contain assignment, perhaps you meant "=="?
        wrong_arguments: args ',' a:'*'
            => at a : iterable argument unpacking follows keyword argument unpacking
          | a:expression b:clauses ',' [args | expression clauses]
            => range a b : Generator expression must be parenthesized
          | a:NAME b:'=' expression clauses
            => range a b : invalid syntax. Maybe you meant '==' or ':=' instead of '='?
          | a:args b:clauses => generator a b : Generator expression must be parenthesized
          | args ',' a:expression b:clauses => range a b : Generator expression must be parenthesized
          | a:args ',' args => positional a :
        """

    static let targets = """
        star_targets: star_target !',' | star_target (',' star_target)* [','] -> tuple
        star_targets_list: ','.star_target+ [',']
        star_targets_tuple: star_target (',' star_target)+ [','] | star_target ','
        star_target^: '*' (!'*' star_target) -> starred | target
        target^: place | star_atom
        place: target_primary '.' NAME !target_ahead -> attribute
          | target_primary '[' slices ']' !target_ahead -> subscript
        star_atom: NAME -> name | '(' target ')' | '(' [star_targets_tuple] ')' -> tuple
          | '[' [star_targets_list] ']' -> list
        single_target: single_place | NAME -> name | '(' single_target ')'
        single_place: place
        target_primary^: TARGET_PRIMARY
        target_ahead: '(' | '[' | '.'
        del_targets: ','.del_target+ [',']
        del_target^: place | del_atom
        del_atom: NAME -> name | '(' del_target ')' | '(' [del_targets] ')' -> tuple | '[' [del_targets] ']' -> list
        """
}
