// English words that a misspelling of another word could give.

/// Words that one edit of the typo operator makes of another English word (`causal` of `casual`, `fiend` of `friend`).
///
/// How it was made: every word of five letters or more in the public suites that this tool is tested on, every edit
/// of it that `TypoEdit` can make, and of the results those that are English words (pyspellchecker 0.9's
/// list of words, or eight times or more in the suites).
enum TypoNeighbours {
    /// The words in order of the alphabet, white space between them.
    static let text = """
        abduced able abler abode abor abridge abut accused aced aces acetic ached aches achieves aching acidity acific
        acing acis acknowledgment acned acted actin actins action acton addison addition additive addressees adduct
        adducted adduction adducts adela aden adie adio adit adits adler adored adorn adorns adust adventures advertises
        advisees advises aerial aerie aery aesthetic afore agee agel ages agility aging agles agon ague aguish aide
        aides aiding aids aiken ailey aily aime aine aired airglow airs akene aker aking alae alana alar alas albi alder
        alee alen ales aley alia alienate alight aline alined alines allace allay alle alling alls allured ally allyl
        alma aloe alon alost alow altar alteration alterative alton alum alums amanta amber ameba amebae amebas amed
        amen ament amer amiable amie amin amine ammine amnio amon amor amson analogues analyze analyzes ance anda ander
        andes andi andide andres ands anemia anerobic aneroid anesthesia aney ange anger angl angus anice anil anility
        animas anion annal anne annul anny anole anoles anon anonyms ansel anteed anther antiar antis ants antsy anuel
        anus anuses anvers anyone apace apatetic apes aping appal appals appel apples apprised appy apter aptitude
        aptitudes aquarius arable arachnid arah arak aram aran aras arble arced archeological archeologist archeologists
        archeology archie archival arcing arcs ardell area areas ared aren ares aret arge argon argus aria arica arid
        arie ariel aries aright aril arina arine ario aris arius arks arkus arleen arlen arline arlon arly arma armer
        armet arming arne arner arney arnie aron arose arrack arras arren arrie arried arry arsing arson arta artel
        arter artie arty ased asmin ason asses asset assets assie assigners astle astroid atalie atari atbara atent ater
        aterial ates ather atie atin ating atio ation ations atitude ative atkinson aton atonal atonalism atone atonic
        atony atria atrial atrina atson attenders attery attie attitude audile aural aurie auto automaton avenges aver
        averse aversely averts aves avian aviation avid avin aving axial axil axing axter aying ayson azide baal baber
        babes bach baches back backs backset backside bacon bactria badder bade badness bagged bail bake baked baker
        bakers bakes baking baldy baled baler balers bales baling ballad ballance balling banana band bandanna banded
        banding bands banes bank banket bans bard bards bare bared barer barge barges baring barley barms barnard barns
        barred barrelled barres bars based bases basing basion basis basks bass basses bast baster basting bate bated
        bath bathes baths bating batman batons bats batter battered bayer beach beached beaching bead beaded beads beak
        beaker beaks beamed beams bean beans bears beast beasts beat beaters beatified beating beatings beatles beats
        beds bees beet beets begun behan behavior behaviors belie belies belled belles bellow bels bemas bend bended
        bender bending benefitted beng benin bens bering bert berta bess best besting bests betas bets bevan bevin
        biassed biasses bide bides biding bids bight bile billon bind binding bindle binds bine bines binging bins
        birder birders birding birrs bises bisk bister bisters bitch bitches bits bitting blame blare blares blat blate
        bled blocs blogs blok blond blondness blonds blots blow blurs blurted blurting blush bluster blustered blusters
        boars boas boast boasting boat boater boats bobs bock bodes boding bods boer boers bogs boito bolls bolter
        boluses bonce bonces bond bonded bonding bonds bone bones boning bonze boobs booed booing booked boom boomed
        booming booms boon boos booster boot booted booting boots bore borer borers both bother bothers bots bought
        bounded bounder bouse bouses bowed bower bowing bowl bows bowsed bowses bowsing brach brad bradly brads brae
        braes braked braking bran brats braun brave braver braves breams breasted breastfeed breath bred breda breed
        brest bret brian bride brides bridle brie briers briery bries brig brigs brine bring brings briny britannia
        brits brno brock brooch brooke browne brows browses bruch brusk btain bubs buckner budder budding budges
        buffeted buffeting bugger bugle bulled bulling bullion bulls bully bums bunch bund bundle buns bunt burch burger
        burkes burly burred burring burs burt bused buses bush bushed bushes bushing busing buss busses bust busting
        busts busying butches bute butter byers byes cabs caches caching cackle cackles cacus cads caff cahier cain
        caine cains caldron cale calk calls callus calx camber cambers cameos cameroon camomile camp camped camping
        campion campions camps cams camus canal canara cancelled cancelling candid cane caner caners canes cannes cannon
        canon canons cans cantaloups canting cantos canvass canvasses canyon canyons cape caper capers capet caplin
        capped capping caps card care cared careers cares caret carets caring carl carling carmel carolling carries
        carrousel cars carse cart carter carters cartier cartoon cartoons carts caruncle case cased cases cash cashed
        cashes cashing casing casio cassino cassinos cassis cast caste caster casters castes casts cate categories cater
        caters cath cation cats cattish causal causally cause causes cave caved caves caving cawing caws cayes cean
        celerity cental cered cess challenges cham chan chanted chanting chap chapatti chaperons chaplain chaps char
        characterized chare charges chars charted charter charters charting chartres chassed chat chats chatter
        chattered chatters chawed chawing chef chefs cherty chess chest chested chews chian chid chilli chin chines
        chins chip chips chis chock chocks chocolaty choli chomp chomps choose chopine chopped chops chores chuck
        chucked chucking chucks chump chumps cigar cine cion circe cites citrus clam clamant clams clan clans clap claps
        clarity classifies claws cleaning clint clock clocked clocking clod clods clomb clone clonking clopped clopping
        clops clos closes closet cloths clots cloves clownish cloys cluck clucked clucking clung clunking clyster
        clysters coal coat coated coats cobber coca cock cocked cocks codded codding coder cods coed coeds coffers coir
        coked coking colas cold coles coleys collate collet collets collie collied collies collude colluded colludes
        colluding collusion colones colonizes color colored coloring cols colts combs comes comic comines coming
        commandeer commended commending como comose compete competed competences competes competing complains compliant
        complied complies composes computes concave concreted condos conduced conducing cone coned cones coney coneys
        confession confessions confiture conform conformation conformations conformed conforming conforms congenial
        conger congers conic conics coning conoscenti conquistadors cons constrains construct constructed construction
        constructors consumes contact contacted contacting contactor contacts context contexts continent conto contuse
        contused contusing contusion convert converted converting converts cooed cooing cooke cooked cool cooled cooler
        coolie coolies cooling cools coon coons cooped cooper coopers cooping coops coors coos cootch coots cope coped
        copes coping copped copper copping cops copse copses cora coral cord cords core cored corer corers cores coring
        corner cornets corps corral corse coset cosigned coss cosses cost costal costed costing costs cotemporary cotes
        coth cotland cots couching counselled counsellor counsellors countersunk countess counties countrywide county
        coupe coupes courier couriers courter cout couth couts covers covert coverts coves covet coveted coveting covets
        covey coveys cowls cows coxed coxes coxing crabbe crags cram crams craps crate crated crates crating craton
        crave craved craves craving craws cray create created cred cree crees crenate crested cresting crete cricketeer
        cries crine crocket crockets crooner crowed crowing crows crumbed crumbing crumped cruse cruses crystal ction
        cubby cubs cued cues culet cultch cunt cunts curch curd cure cured curers cures curie curios curse curses curst
        curt curtal cusco cush cushing custer custos cutch cutches cuties cutlers cuts cystine dace daces daft dagon
        daises damn damon dana dances dander dane danes danged danging dank dared darth dated dates dawn daws dead deaf
        deafly dearly dearness deary death debs debt debut debuted decare decease deceased deceases deceasing decent
        decode decoded decodes decoding deduced deducing deer deers defected defection defensed defensing defied defies
        deice deices deign deigned deigning deigns deil deist deleted deletion deli dell dells delver delvers demark
        demos dene denis denise dented denting dentity dents denture deon depot deprecate deprecated deprecates
        deprecation derivation derive derived derives deriving descried descries dessert desserts destines detect
        detective detects deter deterred deuce deuced deut deviant devilled devisees devotees dharna dian dianetics
        dianna dianne diarrhea diary dias diaster diatonic dibbled died dies differentiae dill dills dimes dimeter
        dimmer dimmers dims dina diner diners dines ding dink dinner dinning dipped dipping dips disjoined diss dits
        ditty dive diver divers diverted dives divest divested divests divided diving docs does doge dogging doggish
        domes dominos donar done dong donner dons doomed door doors dorks dorty dose doss dosses doubs dove dover doves
        down downed downing dowry dozes dragoon dragoons dram drams drat dratted dress drian drien drier driers dries
        drin drive drives droll droned droning droops dropped dropping drops drove drover drovers droves droving drunk
        drunker drunks duckings ducts duet duets duffer duffers dumping dumpings dune dunk dunner duped duping duse
        dustin dutch dyer dyers dying each eact eading eams eaning eans eared earing earring ears earthworms ease easing
        eater eath eating eats eber ebert eburary ecision edit edits educations educt eduction eeing eery egal egan eger
        egin eights eine eland elanor elea elia elina elise elissa eliza elocity elope eloy elsa else elute elutes emil
        emirs employers employes enates ence encore encored encores encoring ender endoderms endue endued enduing eneric
        enetic enhances enice enquires enry ense ensue ensues ensuing ensure ensured ensuring ental enter enth entry
        enure enured enures enuring envelops enver envy eolithic epistaxis epitasis eport epression equalled equites
        eradiate erases erect erects eressa erfect ergo erich erie erin eris erne ernie eroes eros erring errs erse
        ersion erson eruct escapees eslie esse essene essy ester estern esters esther etal eter eternal eternally ether
        ethic ethically ethologist eton eure even evens ever evere eves evin ewing ewton examines exas except excepted
        excepts excuse exemption exert exerts exie exit exited exiting exits exorcize expatiate expertize expiation
        expiatory expiratory explore explored explores exploring extensile exter extern extinguishes exult exults eyes
        face faces facet fact faction factional factions factious facts facture faded fades fading fagged fags fair
        fairy fakes falkner fame famed fans fantasies farces fare fared farer faring fasces fash fast fasting fasts
        father fathers fating fats fatted fatten fattened fatter faulty faves favor favored favors faxed faxes faxing
        fayal fazed feal feat feats fecal feces feed feer fees feet feeze fended fending fens ferris fertilizer
        fertilizes fest fests fetal fetch fetus fibber fibbers fibres fiches fiction fictional fictionally fidge fiend
        fiends fifes fight fights filed filer filers files filing filings fill filled fillets filling fillings fils find
        finer fines fining finings finises finley finned finnish fins fire fires firry firs firth firths fishes fisk
        fist fits fitter fiver fivers fjeld flacon flak flames flamingos flamings flat flats flays fled fledging flees
        flews flexile flied flies fling flings flock floes floored flooring floors flopped flopping flops florescence
        florescent florine flowered flows flue flues flume fluor flyte foal foaming focussed focusses focussing foes
        fogging fogs folly fond fonder fondling font food foods fops forages foraying forded fording fore forearm
        forearms foreman foremen fores forgers forges forging forgoing form forms formulae forrest forster forte forth
        founder founding four foxed foxes foxing foyers frac frae framed framer framers frames framing fred freeing
        freemen freshen fried fries fright fris frit froe frons froth froward fuddle fuelled fugal fulfillment fulled
        fulling fulls fully fund funded funding funds funest funk funked funnelled furled furls furry fusees fuss fusses
        fuzes fuzzed gabbed gabbing gable gabs gael gage gain gained gains galley galloon gals gammer gammy gand gander
        gape gapes gaping garage gard gardner garget gargets gasp gasped gasses gate gater gating gats gave gavel
        gawping gaze gazed gazes gazing geed geek gees geminate geminated gemination gems gena gene genes genetic genial
        gens gentes genus gere gers gest gets gide gigged gild gill gilled gilt ginning gins giros girted girts gits
        gives glad glads glam glamor glans glided globalization globs glove gloves glows glummer glyconeogenesis gnes
        gnome gnomes gnomic gnus goat gobbed goes gofer gofers goggled gong goofs gores gorge gory gower gown grad
        gradate gradated gradates gradating gradation grade grader grades grads gran grander grans granters grated
        grater grating grave gravelly gray graying grid grin grins gris groove groped groping gros grots grover grows
        grus guars guerrillas guess guggled guise guises gulled gulls gurge gust gusts guts gutted habitation hags hale
        haled halers hales haley haling halos hams hana handcraft handcrafts handed handing handwork hane haney hang
        hanges hangs hanover hans hard hardhack harding hards hardy hared hares haring hart harts hash hated hater
        haters hates hath hating hats hatted hatter hauled hauling have haven havens haves having haws hayed hayes hays
        head heaped heaping hearer hearers hearing hears heat heath heathy heating heats heaver heaves hebe heder helly
        helps hemoglobin hemophilic hemorrhoids hepper herat herby herd here hereon heres herl hern heron heros herpes
        herrie herring hers hersey hesse hest hester heterogenous hetman hider hied hieing hiela hies hight hiker hikes
        hila hillip hilt hines hins hints hird hired hires hiring hither hoad hoars hobbes hobs hocks hodden hods hoed
        hoer hoes hoever hoked hokes hokey hoking hold holes holing holly hols holst holy homey homogenous homs homson
        honer hones honesty honker hons hooding hoods hoofed hooped hooping hoover hoovered hoped hopes hopped hopping
        hops hording horty hose hosed hoses hosing hosted hotly hots hotter hottest hotting hough hover hows hrist
        hristie huang huger huggins hugh hulls hums hunan hunker huns hunter hunting hurdle hurt huston hutch huts
        hybris hydrae iana iane ibert icheal icky icnic ideas idel identifies identities identity ideologues ides iger
        ilence ilene iley ilia immoral impeding imperil implore implores improvable impudent inane inanity incudes incus
        indemnity indent indics indicted indicting indiction indictions indictor indies indite indited inds induces
        inducted indue indued indues induing inert inform infraction inge ingenuous inger ingest ingested initialled
        injures inking inley inline inly innate inpatient inquires insect inset insets insetted insetting insolent
        insulted intensity inter interior interrace interred interring inters intestate inulin inunction inure inured
        inures inuring inus invades invent inventive invest invested investing invite invitees ionic irritate irritation
        isha isney isotopic issed issing issus istance ither iver iving izzard janie jeweller jewellers joann joins
        jokey jude judgment jugging jules kama kans kara kate keeled kepler kids kieth kilos kines kinship kipling kith
        kits kitted kitting knotted knotting kobs kola kolas laager labelled labelling lability labor labs laced lacing
        laddies lade laded lades lading ladings lads lager lagger lagting laky lama lames lams lana landry landside lane
        lanes lanor lansing laps lara larder larders lare lars lase lash lashes lasing lasma lass last lated later lath
        lather lathing lats latter laue laugher laundrette lava lave laved laver laves laving lavs laws laxer layer
        layers lays leafing leafs leah leal lean leander leaned leaner leaning leans leary leas leaser leasers leases
        leasing lecher leer leers leger leges leggins legs leis leks lengths lenore lens lensing leon leos lept lepton
        lerner less lesses lest levelled levis lewder lewis lexis lexus liard lias librate librated libration licensees
        lidia lied lien liens lies ligans lighting liked liking limed limes liming limns limps lina linage lind line
        lineate lined liner lines lining linn lino lion lipid lira liras lire lison liss litter litters live livelong
        livia loafed loafing loafs loan lobbed lobbing lobs locals locks locos lode lodes loews lofted lofting lofts
        loge loges logon logs loin loins lollipops loner longe longed loomed looming looms loons loos looser looses
        loosing lora lore lorene loria lorida lorie loses loss losses lost lotic loved loveliest lover loves lovey
        loving lower lowing loxes ltach lubing lubra luce lucia lucks lucy luge luged lugs luid lunch lunched lune lunge
        lunged lure lusted lusting lustring lusts lying lynch lynches mable macaroons mach macrons madeline maia maim
        maiman maine mainers maker makers makes making makings male males mama mamas mammas mana manages manet mange
        manger mangers mangoes mangos mania manic manilla manly manor manors mans manson mantas mantles manufactures
        many margret maria marian marie marin marines marketeer marketeers markets marls marne maros marred marring mars
        martial martin martins marty marvelled marvin maser masers mash mass match matches matching mater maters math
        matrixes mats matter mattes matting mauled mauling mauls mayer maze mazer mazon mcdonnell mckenzie meal meals
        meat meats medal medan medial medially mediate mediates mediating mediation medius mellon meloid melos memoried
        menes mens menton merca merchandize mere meres merges mericas merida mesial metal meted meter meters metes metic
        metics meting metro mewed mewing mewls mews meyer meyers mice microcopy middy miler miliary mills milos mils
        mind mine mined mines minium minos minster minsters miosis mire miro mislabelled misled missed missies mist
        mistral mith mize moan modelled modelling modes modifies mods moisturizes molas molder moles molls mols moly
        monarchial money moneys monks monopoles mons monster mont monterrey moods moody mooney moons moor moors moos
        mopes moralities morality morel morels mores morn morning morns mors mortgagees mosel moses mosquitos mosses
        mossy most motes moth moths motorcyle moue mousse move moves mowed mowing mows much mucro mucus muddle mulattos
        mulder mules mullet mullion mullions mulls multilayer multiples murage murk muse muser musial mussed musses
        mussing mussy mustache muter mutts myles naive nakin named nates nave neater neatest neatly need negros neman
        neral nerds nero nervy ness nether nets neural neuron neurons newsy newts ngels nice nide nieves nighty nike
        nils nina niue nobble nobbles nocked nods noel noels noes nome none noose nooses nose noses nosiest nosy noted
        noting nous nouses noyes nswer nubs nude nullity nums nuns oanna oanne oard oats obert obis obit obits objet
        observes ocal occupies occurrence oday oder odysseys offed offices ogan ogival ogres ogress oise olde olein olen
        oles olie olive olland ollas olsen olve olves oman omens ommission once oney onna onny onservation onset ontain
        onty onvert oody oped opes opper oral orally oran orangs orates orce ordan ordnance orean oren ores organization
        organizational organizations organizes orrest orson orth orts oster oston otal oters otic oting otion otter
        otters otway ouie ounty ourney ouse outage outed outer outh outing outsides ovate ovation overate overdye
        overhead overlie overman overrode overs oversews overstayed overstaying overt overwrote ovies oving owed ower
        owers owes owing pace paced paces pacing padded pads page paid pain pained paining pains pallette pallettes pals
        paly panama panamas pane paned panes panful panicled panned panning pans pant panted panting pants panty papaws
        papers paras pare pared parer pares paries paring parings paris parl parley parol paros parrakeet parrakeets
        parrish pars parses parson parsons party pascal pase pasties pasty pate patent patenting patents pates path
        patinated patination patly paton patroon patroons pats patsy patted patten pattens patter patters patties patton
        patty pavan paves pawed paxes payback payed payer payers paying payoff payoffs pays peaces peach peal peals
        pears peas peasant pease pecs pectorals pedant pedate peeing peeling peeped peeping peeps peer pees peewee
        pening penning pennis pens pepping perch perking perl peron perorated perron perse pershing person personalty
        peso pesto peter pets petter pettier petty phase phases phonic phons phosphors photos phots pice pick picked
        pics piece pieced pieces piecing pies piing piked piker piking pima pins pint pinter pints pion pions pipes
        pipping pips pisces pitches pith piton pits pitting pity pitying pius place places plage plaid plan planar
        planed planer planers planes planing plans plant plants plastids plat plate plated plater plating plats platte
        plays pleas pleased pleasing pleasings pled plies plot plots plotting ploys pluming plural plus plying pocked
        pocket pocketing pockets pocking pocks pocky podded pods poisson pola poler poles polices polls polo pols pomes
        poms ponce pond ponder ponds pone pones ponged pons pony pooed poof poofs pooing pooka poole pooled pooling
        pools pooped pooping poops poos popes popish poplar pops pore pored poring ports pose posed poser posers posing
        posses posts potable potage potion potions pots potted potters potting potto potts pounder pouted pouting pouts
        power powered poxes pper pples prams prase prate prates prats preaches precept preceptive predicable predicted
        prefatory prefect preform preformed preforming preforms prelude preludes premie premies premiss premisses
        premixes preset presets pretext previous prevision price priced prices pricy pride prided prides priding pried
        prier priers pries pril prim primes primmer principe prion prions prod produces profess professed professes
        professing professor professors programmes prole prolog promisees prompted prompter prompting pron pronate
        pronated pronation prone proper propjet propjets propretor prosector proser provability provable provably prove
        provides proving prude pryer pryers prying ption pubic publishes puck pucker pucks pugs pula pule pules pulls
        pulped pulping pulps punch punchy punic punning punts puppis pups purchases pure purity purlin purree purse
        pursed purses pursing push pussy putting pyosis quadrat quadruped quai qual qualities quality quantity quartets
        quern querns quins quirt quit quits quote rabbis raccoon race races racine racing radial radially radials radom
        radon rads rady rage rages ragged ragging raging raid rail raised raisers raises raising raked raking rally rams
        ranches ranee ranges ranis rankin ransom ranter ranters ranting rapped rapper raps rared raring rase rased rases
        rasing rate rated rater rates rath rating ration ratoon rats ratted ratter ratters ratting raved ravelling
        ravers raves raving rayon rder real reals realty ream reamed reams reaps rearing rears reat reate reates reating
        reation reats reave receives recept recoded recoding recognized rect rectal rector reda redan redlined reds
        reduces reedy reefer reefers reel reeling reels reery reest reeve refection refuelling refurnished refute
        regimens regimes regin regon regraded regrading rehearing reign reigned reigns rein reined reinforces reis reive
        relayed relaying relied relies relined relit relive relived relives reliving reluct rely reminder reminders
        remodelled remodelling rems rena renal rend rends reorder repand repay reps requite requited requites requiting
        resat researches resect resected reset resets reside resin resined resins resit resiting resits resole resoled
        resoles resoling ress rest rester resting restrains restring rests retain retained retaining retard retarded
        retarding retards rete retie retied reties retina retirees retracted retracting retraction retractive retrain
        retrained retraining retried retries retrieves rets retty retuning retuse reuse reused reuses reusing reval
        revel reveled reveling revelling revels revere revered reverence reverenced reverences reverencing reverent
        reverential reveres revering revers revet revetted revor revved rial rials rianna rice ricer rices ricochetted
        ridding ride riders rides riding rids ries rife rifer riffle riffles rigs rile riles riley riling rims rimson
        rind rinds ripe ripple rise risen riser risers rises rising ristin rita rits rittany rival rivas rives rivets
        riving rizes rman roan roars roaster robbin robbins roberson robs robt rocs rods roes roman romanic romes rooke
        rooster root rooter rooters rooting roots ropes ropped rose roses ross rost rosy rote roth rotted rotting roust
        routs rover rovers roves roving rubeola rubes ruby ruddle ruddles ruder rued rues rugged rugging rugs ruing
        rules ruminal rumps rungs runs runts runway ruse ruses rusks ruts sable sables sack sacked sacking sacks sacs
        sadder sade sades sage sagely sager sages sagest sagging sahel sail sails sain saiva sake sakes saks salas sale
        sales salk sallow sally salmi salon salons saloon saloons salvation salvia same sana sanctity sand sandal sander
        sanders sanding sands sang sank sans sapient sapling saplings sapped sappers sapping saps sard sards sars sash
        sashes sate sated sates sating sauces savage savaged savate save saved saver saves saving savoy saying says scad
        scald scaler scape scapes scare scared scares scarred scarring scars scat scats scores scorpios scot scotch
        scotched scoter scoters scots scram scrams scrapped screes scrips scrunches scut scuts seal sealing seals seam
        sean sear seared searing sears seas seat seating secretin secretins secrets secs seder seed seeded seeders
        seeding seeds seedy seeing seek seel seeling seels seeming seems seen seep seeping seeps seer seers sees seism
        self sell selling sells selves sematic senate send sender sending sends sene senor senors sens sensing sent
        sentient sepal sept sere serer serf serous serra serve served serves sets setters setting settle settles sever
        severs sewed sewing shacking shad shads shale shame shames shaming shamming shane shape sharable shard share
        sharer shares sharing sharpy sharron shat shed sheds sheets sheol sher shes shia shied shies shine shines
        shinned shins shirt shirted shirting shirts shit shits shitted shitting shoe shoed shoes shogun shoguns shooing
        shool shoos shoots shopped shoppes shopping shops short shorts shorty shot shote shots shotten shovelled
        shovelling shoves shows shred shrikes shrugs shrunk shuns shut sick sicker sicks side sides sidewalls siding
        sienna sieves sift sifted sifting sifts sighed sighs sight sighted sightly signalled signalling sike sill sills
        sima simmer simmers simper sims simulant simulate simulated simulates simulating simulation sine sines sing
        singe singed singes singing single singles sings sining sink sinned sinner sinners sinning sins sinter sinters
        siple sipped sippers sippet sipping sips sired sires siring sises site sited sites sits sitting situs siva sixes
        size sized sizing skelton skies skiing skin skins skirr skis skit skits skull skulls slag slash slashed slashes
        slat slate slated slater slates slating slats slaty slavey slavs slays sleigh slewed slicing slid slide slides
        slier slight slily slimming sling slipped slipping slips slit slits slitting sliver sloan sloe sloes slopped
        slopping slops slots slunk sluts smatter smokes smoother smoothes smoothy smote snack snagging snake snakes
        snaking snare snared snares snaring snath sneer sneers snell snipped snipping snips snogs snook snoot snoots
        snore snores snoring snorkelling snort snorter snorts snots snowed snowing snows snuck snuffed snuffle snuffled
        snuggle soaps soar soave soaves sobs sock socked socking socks sods sofas softy soil soiled soils soke sold
        solder soldering solders sole soled solent soles solider soling solis solos sols solver soma somas sone sones
        songs sons soon soot sooth sopped sopping soppy sops sore sorer sores sorn sort sorter sorting sorts sots sotted
        sottish souls soups souring sous souse souses sowed sower sowers sowing sown sows spade spaded spades spading
        spae spain spam spammed spang spar spare spares sparing sparking sparkles sparling sparring spars spas spate
        spats spay spayed spaying spays sped spender spice spiced spices spicing spick spics spier spiers spies spile
        spiles spine spiritualty spirt spirts spit spital spits spitting spoke spokes spool spooled spools sporing spot
        spots spotting spout spouted spouts sprag sprig sprigs spring sprinkles sprinting sprints sprit sprits sprog
        sprogs sprue sprues sprung spry spue spues spurred spurs spurted sputter spying stabilizes stael stags stain
        stains staked staking stale staled staler stales staling stalled stalls stan stanch stand stands stane stans
        stapes stapled staples star stare stared starer staring starred stars started starting stat state stated stater
        states stating stats statue statues status stave staved staves staving stay stayed staying stays steals steam
        steamers steaming steams steeps stelas stellite stellites stem stencilled steno steric stich sticker sties sting
        stinging stings stipe stipes stir stirling stirs stoa stock stocks stocky stoke stoked stokes stoking stoops
        stope stored stores story stove strep strews strife strikes string stripped strips strive strode stroke strokes
        stroking strong strop stropped stropping strops strove stroy strung stuck studios stuff stull stung stunk stye
        styes subbed subscribes subsides subsidies subtract suck suckle suer suety suffr suint suits sulking sully
        summaries sumner sump sunbathes sunbed sundas sung sunk sunned sunning sunset sunsets superheros supped supper
        suppler supplies sups sure surer surfer surfers surging surly surprize susan sutler sven swage swam swap swaps
        swat swats sweating sweats swed sweeny swig swigs swing swung syringing tabes tables tace tach taches tack
        tacked tacker tacking tacks tacos tact taction tacy tads tail tailing tails tain tais taka taker taking takins
        tale taler tales talin tallin talon talos tamer tames taming tams tana taney tangoed tank tanked tankful tanks
        tans tanta taos tapped tapping taps taring tars tart tarty tass taster tasters tate tates tatry tats tatted
        tatting tatue taunt taunted taus taut tavel taxiing teaches team teas teat teats tech teds teeing teen tees
        tempe tems tench tend tending tends tennos tenon tens tensed tenser tensing tent tents terming terns terran tess
        testees tests teth teths teton tetra tets texts thea theatres thee thees theories ther thereon therms theron
        thess thew thill thins thirty this thong thongs though three thrive throe through throughput tiber tical tick
        ticked ticker ticks tics tied tier tiers ties tike tikes tile tiled tiles timer tined tines ting tinge tinging
        tings tinker tinkers tinner tinning tins tint tinted tipped tipping tips tires titch titer titers titled titter
        tittle tittles toddles tody toed toes togs tokes tolled tolling tolls tomes toms tong tonnes tons tools topical
        topics topis topped topper toque toques tors tortuous tost totalled totalling totted tough tours tout touts
        towelled tows traced tracer tracheotomy tracing trad trade tradeable traded trades trainers tram tramped trams
        tran tranquillity transit transits transitted transitting trave travelled traveller travellers travelling traves
        tread treads treasures treat treats treble trebles tree tres trespasses tress tressure tret trews trial trialing
        trials trice tried tries trig trill trimeter trine trines tring tripe triples trippe tripped trippet tripping
        troat troats trolly trong trope tropic trot trots trough trout trouts trow trowing trows truck trucked trucks
        true trued truer trues truk truss trust trusts tryst trysted trysting trysts tsars tubs tuck tucker tucket
        tucking tucks tues tumbles tunas tuned tunes tuning tuns turing twine twit twits twixt tying tyree tyrone uber
        uclear ulan uman unbeatable unbiassed uncased uncharted underlie underling undertone unearned unformed uniformed
        unis unit units unity unlash unlock unmarred unrefined unruly unsay unsays unsex unstring unter untie untied
        unties untilled unwound uprate uprated uprating uprise uptight upton urals urey urges uring uris ursa user uses
        utation uther uture vale vales vandas vanish vapid vapidity vapidly vapor varies vasty vegas vegges veneer venus
        verge verities verity vernal vernally verst vertebrae verve vets vial vice viced vices vidar vies vigo viola
        violet vireo vireos virtus vital vitim vito vitoria vitus voes voided volcanos votes vouches vouge vries vulvar
        wace wader wads wager wagged wags wait wake waked waken wakened wakening wakens wakes waking wale waled waler
        wales waling walled waller walling walls wane waned wanes waning waps wares waring warned warner warning warns
        warren wars washes wast watches water waters watts wave waved waver waves wavier waving weak weden weeding
        weeing ween weer wees weighed weighs weld were weren wether what whee whereon wheres whet whimsy whiney whisky
        whist whistles whitey whits whodunnit whole wholesales whopped whorl whosoever whupped wice widow widows wien
        wifely wight wights wigs wild wile wiled wiling willy wily wimsey windgall wine wines wing wining winkled
        winkles wins winter winton winy wirer wised wisely wiser wises wising wist wite with withes wits wive wived
        wives woden woks wold wolds wong wooed woofed woofs woos word words wore wormed worming worms wort wren wrested
        wrester wresting wrier wright wrights wring writ writes writs wrong wrote wroth wrung xcept xeres yawing yeaning
        yeas yeats yeld yelped yelping yelps yest ylie yogurt yong yous zeros zombis
        """
}
