// Everyday words that titles, headings and old texts write with a capital.

extension OrdinaryWords {
    /// Common words, in lower case and alphabetical order; each stood small far oftener than with a capital in some
    /// thirty thousand examination questions and word problems.
    static let common = Set(commonText.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let commonText = """
        abandon abandoned abcd abdomen abelian absolute abstract abuse accept acceptance access accessory accident
        accidents accomplice accord account accounts accrue accumulate accuracy accurate acetaldehyde acetyl achieve
        acid acquire acre acting active actor actors actress acts actual acute adding address adequate adhere adjacent
        adjectives adjust administer admit adolescents adopt adult adultery advantages adventures adverse advise
        advisor advocacy advocate advocates affair affairs affect afferent affirm affluent afraid afterward afterwards
        agent agents ages aggregate aggression aging agree agreed agriculture alarm alcohol algae algorithm alien
        aliens alike alive alleles allies allow almond alone alpha alternate alters altogether aluminum ambassador
        amendment amino ammonia amount amoxicillin amplitude amylase anaemia anal analog analogy analyses analysis
        analysts analyze anarchy ancestor androgen anger angry annual answer antecedent anterior anti antibody
        antitrust antonyms ants anxiety aorta aortic apart apes aphasia apoptosis apparatus appeal appellate appendix
        apples applied apply appoint appreciate appreciates apprentice appropriate apps aptitude aquarium architect
        areas aren argon argue arise armed armies arms arrange array arrests arson arthritis article articles artifacts
        artist aside asked asking aspects assault assess assets assign assistant associate assure asteroid asteroids
        asthma astronaut astronomy athlete atomic atoms attack attacks attempt attempts attend attitude attorney
        attribute attributes audit auditor auditory author auto autocracy automobile automobiles autonomy average avoid
        avoidant aware axis babies baby backward bacon bacteria bagels bake baked baker bakery baking bald ball
        balloons balls banana banks barbarian barbecue bare barn barter basal baseball based basic basil basing basis
        basket basketball batch bath bats battery beanie beans beanstalk bear bears beat beatles beauty bees beetle
        begin begins behavior behaviour behold belief bell belt benefit benefits benign berry beta beverages bias
        biased bicycles bigger bill binary bipolar bird birds birthday bite bites blacks bladder blade blame blank
        blast block blog blonde bloody bloom blot blues boat bodies bodily bomb bombs bond bondage bone bones boom
        booth border boss bottle bottles bottom bought bound bourgeois bourgeoisie bowel bowl bows brain brake branch
        brand brass breach bread breakfast breast breath brick bride bridges brief brighter bring broad broadcast
        broader broccoli broken bromine brought brownie browser brush bubble bucket buddy budget buffer buffet bugs
        build bulb bulk bull bullet bulls bully bumble bundle burden bureau burger burgundy bush businesses businessmen
        butler butter buyer buyers buying cafe calcium calculate calculus call calm cameras cancel cancer candles candy
        cannon capacitor captain carbohydrate carbon card cardiac cards care career cargo caring carotene carpenter
        carrot cars cart cases cash casino catch category cattle causal cause causes cell cells cellular cellulose
        census centimeter cerebellum certainty cervix chain chair chairman chairperson chairs chairwoman challenge
        challenges chamber champagne chance change changes channel character charge charges chart charter cheap
        cheapside check checks cheddar cheese cheesecake chef chemistry chemotherapy cherry chess chest chicken chiefs
        chihuahua child chimpanzees chip chips chlorine chloroplasts chocolate choice cholesterol choose chromosome
        chromosomes chronicle cigarettes cinema cipher circuit circular circus cities citing citizen citizens civic
        claim clarify classes classroom clause clay cleavage click client clients cliff climate closed cloth clothes
        cloud clown cluster coach coal cocaine codes coefficient coffee coherent cohort coins collapse collect
        collector collide collision collisions colony color colors colour column combat combine comet comets comic
        coming command commander commissioner commons commonwealth commune communicate compact companion companions
        compare comparison compensate compensatory competitor complete complex components composer compound compression
        compromise compute computer concept concern conclusion conclusions concrete conditioner condoms conduct
        conductor cones confession confirm conflict conflicts congress conquest conquistador consensus consent
        consequent consider consistency consistent conspiracy construct consult consultant consume consumer contact
        container contains contingency contingent contract contractor contracts contributory control convergent
        conversion convert cookie cooks coping copper copy core corn coronavirus corporate corpus correct cortex
        cortisol costs cotton counsel countries country couples courier course cousin covenant covenants cover coverage
        cowboy cows crab crackles crash cream create creates creatine creatinine creator credit crescent crew crime
        crimes crisis criterion crop cropper crops cross crow crude crust crying cubs cult cultures cupcake cupcakes
        cure currency current curriculum curry curse curve custard custom customer customs cutoff cuts cyclic cytoplasm
        cytosol dairy damage damages danger daycare daylight deadly deal deals debate debit debt decay deceit decision
        deck declare decline decrease decreases decree decrees deer defect defendant defendants defender deficiency
        define deflator degree delay delegates deliver delivery delta demand dementia democracy demonstrate denial
        denied deny dependent depends deposit deposits depreciate depreciates depression descent describe describes
        designs desk destiny destroy detail details detect determine develop developer develops devil devotee diabetes
        diagnosis dial dialysis diamond diarrhoea diary dice didn diet diets different difficult difficulty diffuse
        diffusion dignity dilemma dinner diplomacy dipole direct dirt dirty disadvantage disaster discharge discipline
        disclose disclosure discount discovery discrete discuss disease diseases dislike dismiss disorder display
        dispute disputes disregard distal distant distress districts divergent divide dividend divine doctor doctrine
        doesn dogs dollar dollars dolly domain dominant donuts doors dopamine dorsal doses doubt downward drag dragons
        drainage dread dreams drink drinks drive driver driveway drop drug drugs drugstore drunk dual duck ducks duct
        dust duty dynasty eagle earlier ease easier easily easy eating eddy edge effects efficiency efficient efforts
        egalitarian eggs egoism eighteen eighteenth eighty eine elaborate elbow elder electron electrons elephant elite
        elites embrace emission emphasis emphasize empires employ employee employees employer enable enact ending enemy
        engage engineer ensure enter enterprise entertain entropy envelope enzyme epinephrine equal equator equilibrium
        equity eraser erectus erosion error errors escalator escape establish estate estates esteem estimate estrogen
        ethanol ethics ethnic euthanasia evaluate events everybody everyday everywhere exact examine examples
        excellency excellent excerpt excess exclude exclusion excuse executory exercise exhibit exists exit expansion
        expectancy expenditure expenditures expense experimenter expert experts expiratory explain explains explicit
        export exports exposure expresses extent extreme eyed eyes eyeshadow face faced facial facing fact factor
        factory failed failure faire fairy falcon fallacy fallen famine fancy fantasy farm farmer farms fashion fast
        faster fate fatty fear feast feedback fees feet fellow felony felt females fences ferns fertilizer fetal fever
        fewer fibers fibre fifteen fifty fight figure file files filing fill finals find fine finger firearms firm
        firms fiscal fission fittest fixed fixing flags flash flats flew flies flight flip float flour floyd fluid
        flute flyers flying focal focus follow food foods foot football foramen forbid force forced forces forecast
        forecasts forever forgotten fork form formal formed forms fortune forty forward fossil fossils foster fourteen
        fracture frame framework franz fraud frauds fraudulent freight frequency frequent fresh fried friends fries
        frog frogs frontier frost fructose fruit fruits fruity fuel fund funds fungi furniture fuse fusion gain gains
        gallery gambler gamma garage garbage gates gemstone gender genes genome genre gentlemen geography geometry
        giant gift giraffe glands glass glasses glory gloss glove glow glucose gluten glycogen glycolysis goal goals
        godfather goldfish goods goose gorilla grade grades gradient gram grammar grandchild grandeur grandma
        grandmother grandparents grant grantee grantees grantor grants grape graph grass grave gray greater greatest
        greenhouse grey grip gross grounds groups grove grown growth guest guided guidelines guilt guilty guinea
        gunpowder habitats hair haired halfway halls hamburger hands hang hard hardware hare harm harmony harvest hash
        hasty hate hatred hats hawk hazard head heads healthy hear hearsay heat heavenly hedgehogs heel height heirs
        helium hell help helped helper hemisphere hemoglobin hemophilia herbal hereafter hero heroin herpes hexagon
        hidden hide hierarchy higher highest highlight highly highness hiking hippocampus hiring hockey hold holds
        homeostasis homeowner homes homicide honey hood hoop hoping hormones horror horses hours household households
        houses huge humanitarian humankind humans hundreds hunger hunt hurricane hurricanes hybrid hydrogen hygiene
        hypertension hypothalamus ideal ideas identify idols ignorant illicit illusion image images imagine immediate
        immigrants immune impact impacts imperfect implicit implosion import important imports improve impulse
        inadequate incident incision include includes income incomplete inconsistent incorporate incorrect increase
        increases incumbent indefinite index indicate indices indictment indirect induces inefficient infamy infant
        infants inferior infinite influenza inform infrequent inhabitants inherent inhibit inhibits initiate initiates
        injustice innate innocent inputs inquiry inquisition insane insects insecure insist inspect instinct institutes
        insufficient insulin intake integer intense intent inter interest intermediate interpret interstate interview
        intra invasion inventory invest investor invite inward iodine ionic iris irrelevant isotope issue issues item
        jacks jade jail jaundice jeans jello jelly jeopardy jobs joined joint journal journals journey judges judiciary
        jugular juice jump jungle jurors justify kangaroo kangaroos kernel keys kibble kicked kidney killer kilometer
        kinase kingdoms kings kiss kitchen kitten knee knew knife knock knowledge lack lactase lactate lactose ladies
        laissez lakes lamp landlord landowner lands landscape lanes languages larceny larger larynx lately latent
        latitude laugh laundromat laundry lawn lawnmower laws lawyer layer lazy lead leads leap leave leaves legacy
        legislature legitimacy legitimate lego legos lemon lemons length leptin lessee lesser lessons letter letters
        lettuce leukemia leukocyte level levels lever liable license lies lifestyle lifetime lift lights liking limb
        limestone limit linear lines links lipid lipids lipoprotein lipstick liquid listed listen literacy liver lives
        living loaded loan loans lock locus logic logs look loop loops loose lords loser losing loss losses lost lots
        lovely lover loves loving lowest luck lumbar lunar lung lungs lust luxury lying lymph lymphocyte lyrics
        lysosome lysosomes machinery machines magazines magnesium magnificent maintain maintains maize majesty making
        malaria males malice mall manager mandate mandatory mango manifest manifesto mankind manslaughter mantle manual
        manufacture manufacturer map maps marathon marble marine maritime marked marks marriage mask mason match
        matches mater math maths matrices matrix mature maximum means measles measure measures meat medial median
        medium medulla meet meets meiosis membrane memoirs mens menses merchandise merchant merchants mercury merger
        merry message meteor meteorites meter method microwave microwaves mighty mild mile miles milk millions mimicry
        minds mini minimize minimum mining mint minute minutes mirror misery mistake mitochondria mitral mixed mixing
        mode moderate modes modify molecular molecules momentum monarchs monarchy monitor monkey monkeys monster mood
        moons moral morphine mortgage mosquito mosquitoes motel motion motive motives mouse mouth move moves moving
        mowing muffins multi multiple multiplier murder murderer muscle mutual myosin mystery myth nail naked narrow
        nasal native natives nearest neck necklace need needle needs neglect negotiate neighbor neon nephew nerve nest
        networks neural neurons neutrons newborn newly niacin nice niche nickel nights nineteenth ninety nitrogen nodes
        noise noises nomination nonresident nonsense nonviolent noon norm normal norms northeast northwest nose note
        notes nothings notice notify novel nuclear nuclei nucleus null nurse nursery nurture nutrients oats object
        objectives objects obscure observer obtain occult occupy occur oceans oedema offense offer offices older olive
        olives omelet omission online operant operator opinion opium opponents opposite optic optimize option oral
        oranges oration orchard orders organ organelles origin origins outcomes outdoor output outward ovarian overall
        overnight overweight owner owns oxide ozone packet pagan page pages paid pain painter pairs palatine palm palsy
        panda panic pants papers parade parallel parameter paranoid paraquat parcel parcels parents parish parks
        participant participants participate particle particular parts passages passion pasta patch patent patient
        patients patterns paying peach peaches peak peaks peanut peanuts pears peasants pebbles peer pelican pelvic
        pencil pencils penguins penicillin pens pension pentagon peptide percent percentage perestroika perfect perform
        period periods permanent permission permit permits persistent personnel persons persuasion pest pesticide
        petroleum phenomena phenotype philosophy phloem phosphate phosphorus photographs photon pick pickup pieces pigs
        pilgrims pillow pine pink pitch pizza pizzas pizzeria placebo placed plague plain plains plaintiff plan plane
        planets plants plasma plate platform played plays pleasant pledge plot plum plus pocket points poison polar
        pole poles policeman polish politicians poly polyester polymerase pond pons poodle poorly popcorn populist pork
        portfolio ports possesses possession postal posterior potassium potato potatoes pots pound poverty powder
        powers practice preamble precise precision predict prefer pregnancy pregnant prejudice premium prepare
        preschool prescribe present presents preserve presidency presidents pressure pretty prevent price prices pride
        priests primates prime primer principle principles print prior prisons privacy privilege privileges problems
        procedure processes processor produce producer produces profession profile profit profits progesterone programs
        progressive projectile proletariat prom prominent promises promote prone propaganda propane proper property
        prostate protect protein proteins protest protocol protocols protons provide provider provides provisions
        proximate psalm publisher pulse pumpkin punch pupils puppy purchase purchases purely purity purple purpose
        pursuant push pyramid pyruvate quadrant quantum quasi quest question quiet quit quite quiz quota quoted
        quotient rabies racial radar rainbow rainwater raise raised raisin ranch random range rank ransom rapid rash
        rate rates rating ratio raven reader ready realms rear reason rebuild recall receipt receiver recent receptor
        recommend recorder recovery rectal rectangle rectangular recurrent recycle reduce reduces redwood refer
        referent refers reflexes refugees refuse regime regions register registrar regression regular regulatory
        reinforce reject release releases relevant relieve rely remain remainder remarks remedy remember remission
        remote remove renal rent repairs repeat replace reports representatives represents request require requires
        rescue reservoir residents resort resource resources respect respiratory response responses rest restaurant
        restore restrict result results retail retailer retain retire retreat return returns revenge revenue reverse
        review revolt revolutions reward rewards rheumatoid ribosomes rice ride rider rides rifle rights rigid ring
        rings rise rises rising risk risks risky rival rivalry rivers roads robbery robin robot robots rocks rocky rods
        role roll roller roof room root roots roses routes routine rows rubies rude rugby ruled ruler rulers rules
        runner sacred safe safety sailor salad salary sale sales salmon salon salt sample samples sandbox sandwich
        sandwiches satellites sati satisfactory sauce sauna sausage save saving scale scales scare scent schedule
        scheme scholar schools scientist sclerosis score scores scout scream scribbling sculptor seal search seated
        secession seconds section sector secular secure seed seeds seeing seek seizure seldom self sell seller sells
        semi send sense sensorimotor sensory separate serial serotonin serum served server services session sessions
        seventeen seventeenth seventy severe sewing sexes sexual shaft shale shampoo shaped share shared shareholder
        shark sheep shell shells shelter shepherd sheriff shift shifts ships shock shoe shoot shores shortest shot
        shouldn shower shows sickle sign signal significant signs silent silk simple singer single site sixteen
        sixteenth sixty size sized skeleton skewed skill skills skin slave slavery slaves sleep sleeves slice slippery
        slope slow slower smaller smart smoke smoothie snake snap snatch snowflake soap soccer socio soda sodas sodium
        softball software soil sold soldier sole solid solute solve solvent somebody somewhere songs sons sorry sorts
        souls soup sources sovereign sovereignty spam speak speaker specter spider spin spinal spirits spokesman
        spokeswoman spot spouse spread squirrel stack stadium stakeholder stamp stamps stand standards starch stare
        start statistics status statute statutes stay stayed steady steak steal steps stereotypes steroid stick sticks
        stimulate stimulus stock stocks stomach stomata stones stool stop storage store straight strange straw
        strawberry streets strength stress strict strike string stroke stronger structures stuck subject subjects
        submission submit subsequent subsidy suburbs subway success successes succession sudden sufficient suffrage
        sugar suicide suit suite sulfur sunflower sunlight sunny superhero superior supermarket supervision supplier
        supply support suppress suppression supremacy sure surely surplus surprise surveys survivor sweat sweet swift
        switch sword symbol syndrome synthesis systems table tablet taco taking tale talk tall tank tape target tariff
        tariffs task tasks taste taught taxi teacher teal teams tear tears technique telegram telephone telescope
        temperate temperature tennis tension tensions terminate terms territory terror testator testify testimony
        testosterone tests textbooks thank theorem therapy thereafter thereupon thesis thief thigh thin thirst thirteen
        thirty thousands threat threats throne thrust thyroid thyroxine tickets tiger tigers timing tiny tire tired
        tissues tobacco toes tomato tomatoes tomorrow tonight topics tort torture total totalitarian touch touchdowns
        towers toxic toxin trace trachea tract traits transfer transfusion transient transmission transport trap trash
        travel travels treat treatise treats trees tremor trend trespasser triangle triangular trip triple tropomyosin
        trouble trout truck truths trying tuberculosis tumor tuna turn turquoise turtle twentieth twenty twice types
        ultimate ultraviolet unable unaware uncertain uncertainty unfair unhappy unicorn uniform unique unit units
        unity unknown unrest unsafe upheld upset upside upward uranium urea urine user users usual uterus vaccine
        vaccines value values vampire vanilla vapor vascular vegan vehicle vehicular veil vendor verbal verify verse
        version vested veto vice victim violent violet viral virtue virtues virus viruses vision vitamin vitamins void
        volleyball voltage volume volunteer vote voter voters voting wage wages wait walk walker wanted wants ward
        warehouse warranty wars wash waste wavelength ways weak wealthy weaponry weapons wear website weeks weight
        welcome welfare wells whale wheat wheel whilst whites wholesaler wide wider widespread widget widgets wife
        wildlife willy windows wine wing winner wire wisdom wish withdraw withdrawn wives wool worker workforce worlds
        worldwide worst worthy wouldn wound wounds wrath write wrong xylem yeast yesterday yield yoga younger youngest
        zero zest zinc zones
        """
}
