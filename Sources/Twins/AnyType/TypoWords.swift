// The words that the typo operator treats in a way of their own, in lower case, by reason.

/// Lists of words, white space between them.
enum TypoWords {
    /// Numbers, and words after which something is counted.
    static let numbers = """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
        thousands million millions billion billions trillion trillions once twice thrice half halves halved halving
        third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths ninth
        ninths tenth tenths eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
        nineteenth twentieth thirtieth fortieth fiftieth hundredth hundredths thousandth thousandths millionth first
        second dozen dozens score scores gross pair pairs couple couples trio double doubles doubled doubling triple
        triples tripled tripling quadruple quadrupled quintuple single both each every another several few per percent
        percentage percents percentages fraction fractions ratio ratios times number numbers digit digits dollars
        cents
        """

    /// Units, and quantities that have them.
    static let units = """
        inch inches foot feet yard yards mile miles league leagues acre acres hectare hectares fathom fathoms furlong
        furlongs meter meters metre metres centimeter centimeters centimetre centimetres millimeter millimeters
        millimetre millimetres kilometer kilometers kilometre kilometres micrometer micrometers nanometer nanometers
        angstrom angstroms gram grams gramme grammes kilogram kilograms kilos milligram milligrams microgram
        micrograms pound pounds ounce ounces tonne tonnes stone stones grain grains carat carats liter liters litre
        litres milliliter milliliters millilitre millilitres gallon gallons quart quarts pint pints cupful cupfuls
        teaspoon teaspoons tablespoon tablespoons teaspoonful bushel bushels barrel barrels seconds minute minutes
        hour hours hourly daily week weeks weekly fortnight fortnights month months monthly year years yearly annual
        annually decade decades century centuries millennium millennia quarterly biweekly semester semesters night
        nights dollar cent penny pennies nickel nickels dimes pence shilling shillings euros rupee rupees pesos francs
        square squared cubic cubed degree degrees celsius fahrenheit kelvin kelvins radian radians volts watts
        kilowatt kilowatts joule joules kilojoule kilojoules calorie calories kilocalorie newton newtons pascal
        pascals hertz megahertz gigahertz ampere amperes coulomb coulombs farad farads henry tesla moles molar bytes
        kilobyte kilobytes megabyte megabytes gigabyte gigabytes knots bases points length width height depth weight
        volume speed price prices amount amounts total totals average averages median
        """

    /// Negations, comparisons, and words that say what to compute or how sure to be.
    static let relations = """
        never nothing neither nobody nowhere cannot without except excepting excluding unless hardly barely scarcely
        false incorrect incorrectly wrong untrue unlike unable impossible unlikely refuse refuses refused lacks
        lacking absent least fewer fewest greater greatest larger largest smaller smallest bigger biggest longer
        longest shorter shortest taller tallest higher highest lower lowest older oldest younger youngest heavier
        heaviest lighter lightest faster fastest slower slowest earlier earliest later latest cheaper cheapest better
        worse worst under above below after before between until during since inside outside within beyond through
        across against among toward towards equal equals equally same different difference differences differ twofold
        threefold tenfold remain remains remaining remained remainder leftover extra altogether combined together
        product quotient divide divided divides multiply multiplied multiplies increase increases increased increasing
        decrease decreases decreased decreasing reduce reduced reduces minus added subtract subtracted subtracts
        exactly approximately nearly almost about around roughly estimate rounded round maximum minimum always
        sometimes often usually rarely seldom maybe possibly either instead rather other others only still again
        exceed exceeds exceeded correct correctly true entire whole empty partial partially opposite reverse inverse
        negative positive which where whose their there these those would could should might shall character
        characters sentence sentences string strings translate translates
        """

    /// Times of day and of the year; with a capital they are names and safe anyway.
    static let dates = """
        today tomorrow yesterday noon midnight morning mornings afternoon afternoons evening evenings tonight weekend
        weekends weekday weekdays january february march april june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
        saturdays sundays spring summer autumn winter
        """

    /// Words that show a text to be English.
    static let english = """
        the and of which what how with that this his her has have does from when if she they
        """

    /// Words of questions about spelling, sound or grammar, where a misspelling may change the key.
    static let spelling = """
        spell spells spelled spelt spelling spellings misspell misspelled misspelt misspelling letter letters word
        words vowel vowels consonant consonants syllable syllables rhyme rhymes rhymed rhyming anagram anagrams
        palindrome palindromes alphabet alphabetical alphabetically alphabetic typo typos pronounce pronounced
        pronunciation prefix prefixes suffix suffixes homophone homophones homonym homonyms acronym acronyms
        abbreviation spoonerism lowercase uppercase capitalized translated translation grammar grammatical
        grammatically verb verbs noun nouns adjective adjectives adverb adverbs plural punctuation phoneme phonemes
        morpheme morphemes
        """
}
