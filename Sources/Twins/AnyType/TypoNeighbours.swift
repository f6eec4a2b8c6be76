// English words that a misspelling of another word could give: the most frequent of them.

/// Words that one edit of the typo operator makes of another English word (`three` of `there`, `causal` of `casual`).
///
/// How it was made: every word of five letters or more in the public suites that this tool is tested on, every edit
/// of it that `TypoEdit` can make, and of the results those that are frequent English words (pyspellchecker 0.9's
/// list of frequencies: 2,000 or more, or 8 or more in the suites).
enum TypoNeighbours {
    /// The words in order of the alphabet, white space between them.
    static let text = """
        able accused aces aches aching acing acknowledgment acorns acted actin action addiction addition additive aden
        adored adventures advise aerial aesthetic after agent ages aging aide aided aiding aids airs ales ally altar
        altitude amber amen amie amine amon analyses analyze angels anger ants anyone apes apples aptitude arable
        arden area areas argon aria arise arius arming aron arose arson artery arty asses asset assets aster atomic
        atone attitude auto avid babes back backs backside bacon bagged bail bake baked baker bakes baking bales
        banana band bands bank bans bare barely barge barred bars based bases basis bass bath baths bats batter
        battered beach bead beaded beads beak beaker beamed beams bean beans bearer bearing bears beast beasts beat
        beating beatles beats beds bees begin begun behavior behaviors being beings bend bending best beta bets
        bidding bids bills billy bind binding binds bins bitch bitches bits bitter blade blame blast bled blond blow
        blush boast boat boats bolts bond bonded bonding bonds bone bones boobs booked boom booster boot boots bore
        both bother bothers bought bounced bouncing bounded bowed bowl bows brace brain brats brave braver breath bred
        breed brian bride bring brings bugger bulls bully bums bunch bundle buns burger buses bush bushes bust busting
        butter cages calls calms camp camped camping camps canal canceled canceling cancelled cane canes cannon cans
        canvass canyon cape caps card cards care cared careers cares caring carries cars cart carter carton cartons
        cartoon cartoons carving case cases cash cashed cashing casing cast caste casts casual casually categories
        cater cats causal cause causes cave caved caves challenges changing chanting chap chaps char characterized
        charger chargers charges chars charter chat chatter cheat cheats chef chefs chess chest chews chin chip
        chipped chips choose chopped chops chords chores chose chuck chucked chump cigar citrus clam clan clans clap
        clarify clarity class claws cleaning clears click clicks cling clock clocked clone closes closet cloths cloves
        coal coat coats cock cocks coded codes coding cold collie collision color colored coloring coma comes comic
        coming compete competes competing complains complaint complied concave concert concerts cone cones confession
        confirm confirmed confirming confirms conform cons constriction construct constructed construction consumes
        contact contacted contacting contacts contest context contexts continent convert converted converting converts
        cooked cooking cooks cool cooled cooler cooling cools cooped cope coping copper cops coral cord cords core
        corner corps cost costing costs counselor count countess counting counts county courier covered covers covert
        cows cram crate crates crave craving creaks create created creeps cries cross crows crystal cubs cues cunt
        cure cured cures curse curses cuts daft dairy damn dances dared dares daring dated dates dawn dead deaf dearly
        death debit debt debut deceased decent decide decided deciding decode deeds deer defect defective defied
        defies deleted deletion deli depot derive derived derives desert deserts dessert detect detective deviant
        devise devote devotees diary dicks died dies digest digging dimes diner ding dinner dipped dipping ditch dive
        diver divers diverted divided diving does done dong doomed door doors dose dove down downed dowry drain dress
        drink dripping drive drives dropped dropping drops drove drunk drunks dumping dunk dutch dying each eager
        eagles earing earring ears ease eater eating eaton eats edit edited editing edits eerie effect elia else elsie
        employees employers encode encore endure enduring enhances ensure ensuring enter entry envy ernie esse eternal
        eternally ethically even ever examine except excise excuse exemption exert exit exited exiting exits explode
        exploded exploding explore explored exploring eyes face faced faces fact faction factions facts faded fades
        fading fair fairy fame famed fans fantasies fare farmers farming fast fasting father fathers fats faulty favor
        favored favors faxed feat feds feed fees feet fertilizer fetal fetch fetus fibers fiction fictional field
        fight fights filed files filing fill filled filling find finding finds fined finer fire firearm firearms fired
        fires firms fishes fist fits fixes flags flames flamingos flat flats fled flick flies fling flips flock
        flooding floods flooring floors floss flows flyer folds fond font food foods foreman forging forks form forms
        forsake forth founder founding four foxes framed frames framing franchise fred freeing freshen fried fries
        fright fulfil fulfillment fully fund funded funding funds funk furry fury fuss gain gained gains galley gals
        gaping garage gasp gate gave gaze gazing geek gems gene generic genes genetic gets giggles gives glad
        globalization globe glove gloves gnomes goat gods goes gown grace grad grade grades grave gray grid grin
        grocer groove gross grove grows guess gust guts gutted hailing handed handing hang hangs hans hard hares
        haring hart hash hated hates hath hating hats hauled hauling have haven having head heading heads hearing
        hears heat heater heating heats heist helps hemoglobin herd here heroes herpes hers hest hester hides hiding
        hiker hikes hints hired hires hiring hitch hold holds holed holes holly holy homes hones honesty hoped hopes
        hoping hopped hopping hops hose hoses hosted hots hotter hottest hover hunger hunter hunting hurt icing icky
        ideas identifies identify identities identity idle immoral impatient implode implore incite indebted indices
        indicted induces infarction infer inferior infernal inferred infested inform inmate innate insect insolent
        insulted intensity inter interior intestate invent invest invested investing invite invites ionic irrigation
        irritate jingle joins judgment jules kids kills kilos kits labeled labor labs laced laces lads lands lane
        lanes laps lara lash lashes lass last latch late later latter lava laws layer layers lays lean leaned leaning
        leases legs lengths lens less lest lexis license licked licking licks lied lien lies lighting liked likes
        liking limes line lined lines linger lining lion lipid lire liter liters litter live lived lively liver lives
        livia living loading loafing loan lobes locals locks logs lollipops longed lose loser losers loses loss losses
        lost loved loveliest lover loves loving lower lunch lure lying macaroons maker makers makes making male males
        mama manages mangoes manly manor manufactures many march marched marches marching marines marital markers
        markets mars marshal martial martin mary mash mason mass match matches matching mate mater math matter maze
        meal meals meat medal medial meets mere metal meter meters metro mice middle migration miles mills mind minds
        mine mines minks misled missed mist mister moan modeling modes moles money monks monster moody moons morality
        mores morning mortgage moses most moth move moves mowed mowing mows much multiples mustache naive naked name
        named neatly need needs nerds nets neural neuron neurons newer nice nodes none noose nose noses nosy noted
        noting nude nuns oats observation observes obtain occurrence oder offices oise olden olin olive oman omission
        once onset oral orally organization organizational organizations orth oses ouse outer outing over overhead
        overt owed owes owing pace paces pads page paged paging paid pain pains pals pans panting pants panty papers
        parent parol parted party patent path payback paying pays peach pears peas peasant peeing peeling peeping peer
        pens person pets petty phase phases photos pick picked picket piece pieces pies piles piling pills pinch
        pinched pining pins pint pints pipes pitches pits pity place places plan planes plans plant plants plate plats
        plays pleaded pleading pleased pleasing plot plots plotting plunder plus pocket pockets pods poets pole poles
        polling polls polo pond ponds pony pools pops porter ports pose posed posing posts potion pots potted potting
        power powered precious predicted pretext previous price priced prices pride primes princes probable probe
        process processed procession processor processors prod produces profess professor professors promoted prompted
        prone proper prove provides proving prying pubic publishes puck pulls punch pups purchases pure purify purity
        purse push pussy putting qualifies qualify qualities quality quantity quit quite quote raccoon race races
        racial racing racoon radial rage ragged raging raid raided raiders raiding rail rails raised raises raising
        raked rally random ranges ransom raped rate rated rates rath rating ration rats ratted raving reading reads
        real reals ream reams rearing receives recognized rectal reduces reeks reel reeling reference refraction
        refuge regain regained regarded regimes reign relay relied relies relive rely reminder renal repay reset
        reside rest resting rests retain retained retard retarded rete retina retire retired retrieves retry revered
        reverence rice ricky ride riders rides riding rigged riled rings riots ripe ripped rise risen rises rising
        rival river riving roars robs rods roger roles roman roofs rooster root rooting roots roped ropes rose roses
        ross rosy rotting ruby rugged rugs rules rungs runs runway ruse sables sack sacked sacks sacred safely sage
        sail sails sake sale sales sally salon saloon salts salvation same sanctity sand sands sang sank saplings
        satin sauces savage save saved saves saving saying says scare scared scares scarred scars scores scotch
        scraped seal sealing seals sean seas seat seating secrets seed seeds seeing seek seeking seeks seems seen sees
        self sell selling sells senate send sender sending sends sensing sent serve served serves sets setting settle
        settles sever sewed sewing shack shade shades shagging shake shakes shaking shame shape shard share shares
        sharing shed sheds sheets shift shifts shine shines shipped shipping ships shirt shirts shit shits shitting
        shoe shoes shoots shopping shops short shorts shot shots showed showing shows shred shrink shuck shut sick
        side sides siding siege sighing sighs sight sighted signing signs silver simulate simulated simulation sine
        sing singer singing single singles sings sink sinned sinner sinners sins sipping site sites sits sitting size
        sized skate skies skiing skill skills skin skins skipped skipping skips skull skulls slash slashed slate slats
        slaying sleigh slice slices slicing slid slide slides slight sling slipped slipping slips slit smack smokes
        snack snake snakes sniff snoring snort snowing snuck soaps soar soaring sock socks sodas sofas soil soiled
        sold sole songs sons soon sore sort sorting sorts souls spaces spades spam spare sparing sparring spaying sped
        spice spies spike spikes spilt spine spit spits spitting spoils spoke spokes spools sporting spot spots sprigs
        spring springs sprinkles sprints sprung spying stage staged stages staging stain stains stake staked staking
        stale stalked stalks stalled stalling stalls stand stands star stare stared stares staring starring stars
        started starting state stated states stating stats statue statues status stay stayed staying stays steaks
        steals steam steaming stem step stick sticker sticking sticks stiff sting stings stint stir stock stocks stop
        stored stores story stove strike strikes string striped stripped strips strive stroke strokes strong strung
        stuck studios stuff stung subset subtract suck suffer suffers suits sung sunk sunset supper supplies sure
        surfers swam swap swat swearing sweating swing swung tables tack tacked tacos tail tailing tails tainted
        taking tale tales tango tank tanks tans taped taping tapped tapping taps tars tart tate teaches team teams
        teas teen temp tend tended tending tends tens tent tents test tests texts theaters thee theories there therein
        thereon thing thirty this though three thrive through tick ticker tides tied ties tile tiles timer ting tins
        tipped tipping tips tired tires title toes tolls tones tons tools topics topped tough tours tout trace traced
        traces tracing trade traded trades trail trails tranquility transit traveled traveling travelled travelling
        tread treasures treat treats tree trees trial trials trick tricking tricks tried tries tripled triples tripped
        tripping trout truck trucks true trust trusts tubs tuck tuned tunes tuning tying uncharted undead unduly
        unfold unit unite units unity unlock untie uptight urges user uses uther vanish vapor varies verge vial vice
        violet viral vital voided votes vulgar wager wages wait wake wakening wakes waking walked walks walls warmed
        warming warned warning wars washes watches water waters watts wave waved waves waving weak wedded weighed
        weighs were what while whisky whistles whole widow widows wild willy wine wing winger wins winter wiser with
        wits wives woken word words wore works worms wring writ write writes wrong wrote years yogurt yous zeros
        """
}
