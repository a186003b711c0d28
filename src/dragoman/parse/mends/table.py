"""What is mended in trees, in which order."""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.parse.mends import (
    asides,
    behind,
    blaming,
    clauses,
    contrasts,
    dates,
    doers,
    gerunds,
    givings,
    held,
    helps,
    joins,
    lettings,
    lists,
    manners,
    openings,
    participles,
    phrases,
    pleas,
    quotes,
    reduced,
    resumed,
    rows,
    sums,
    tails,
    undone,
    verbless,
    verbs,
    voices,
    whom,
)
from dragoman.parse.mends.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Mend:
    """`example` is a sentence that comes out otherwise without it."""

    name: str
    example: str
    apply: Callable[[Sentence], None]


# first what gives a sentence its verb, then what hangs on which verb, last the phrases
MENDS = (
    Mend("people as verb", "The emir hosted Taliban envoys in Doha.", verbless.people_as_verb),
    Mend("lost verb", "East Ruritania relaxed travel rules.", verbless.find_verb),
    Mend(
        "whom behind day",
        "A court on Friday jailed activist Ana Lim for two years.",
        dates.whom_behind_day,
    ),
    Mend(
        "joined verb",
        "Vanuatu and a group of small island states solicited an opinion from the court.",
        verbless.find_joined_verb,
    ),
    Mend("past of the root", "Three hundred rebels handed in their guns.", verbless.past_of_root),
    Mend(
        "name as verb",
        "ECOWAS leaders, meeting behind closed doors, put new curbs on Mali.",
        verbless.name_as_verb,
    ),
    Mend("leader's name", "Trump threatened tariffs on Chad.", verbless.name_first),
    Mend("never a noun", "Prosecutors allege Kim stole two million dollars.", verbless.never_a_noun),
    Mend("helped to do", "Finland helped Sweden battle wildfires near Malmo.", helps.helped_to_do),
    Mend("aid first", "Aid from Oman reached the Syrian town of Azaz.", helps.aid_first),
    Mend("aid ship", "Aid ship from Cyprus reaches Gaza", helps.aid_ship),
    Mend("has armed", "Oman, which has armed Yemen's Houthi rebels, denied it.", helps.has_armed),
    Mend("headline to", "US to give Ukraine cluster bombs", helps.headline_to),
    Mend("due to do", "The government was due to free two journalists on Monday.", helps.due_to_do),
    Mend("thousands rally", "Thousands rally in Belgrade to demand early elections.", pleas.thousands_rally),
    Mend("called for", "The pope called for Israel to let in food.", pleas.called_for),
    Mend(
        "call for them",
        "The call by the Arab League for Syria to pull its tanks out of Homs went out on Saturday.",
        pleas.call_for_them,
    ),
    Mend("shot dead", "Two men on a scooter shot dead a senator in Lagos.", verbless.shot_dead),
    Mend(
        "trade and name",
        "Turkish shipyard Dearsan handed over two patrol boats to Turkmenistan, which had ordered ten.",
        manners.trade_and_name,
    ),
    Mend(
        "teamed up",
        "Paraguayan anti-drug agents teamed up with Brazilian police to uproot 300 hectares of cannabis"
        " along the border, officials said Sunday.",
        manners.teamed_up,
    ),
    Mend(
        "teamed to",
        "Paraguay's anti-narcotics brigade teamed with Argentine gendarmes to burn 40 tonnes of cannabis.",
        manners.teamed_to,
    ),
    Mend(
        "side by side",
        "Medics have been working shoulder to shoulder with Emirati doctors in the hospital.",
        manners.side_by_side,
    ),
    Mend(
        "in concert with",
        "Nigeria's drug agency acted in concert with British officers to impound four tonnes of cocaine.",
        manners.in_concert_with,
    ),
    Mend(
        "together with",
        "Together with Finland, Sweden on Friday opened a hotline for the Baltic.",
        manners.together_with,
    ),
    Mend(
        "linked then",
        "Hackers linked to Iran knocked the websites of two banks offline.",
        reduced.linked_then,
    ),
    Mend(
        "bound and driven",
        "Nine separatists were handcuffed and driven to Madrid.",
        reduced.bound_and_driven,
    ),
    Mend(
        "held since",
        "Eritrea must disclose what became of Dawit Isaak, held incommunicado since 2001, experts said.",
        reduced.held_since,
    ),
    Mend("taken hostage", "A Kenyan teacher taken hostage by pirates walked free.", held.taken_hostage),
    Mend(
        "named then",
        "The chair of the committee, Berit Reiss-Andersen, called on Minsk to free him.",
        held.named_then,
    ),
    Mend("seen to free", "Witnesses saw soldiers free inmates of the prison.", held.seen_to_free),
    Mend("jailed too", "He was held in May, when he returned to Chad, and jailed in July.", held.jailed_too),
    Mend("handed too", "Iran's envoy was summoned and handed a note of protest.", held.handed_too),
    Mend(
        "named doer",
        "Azerbaijan rushed field kitchens and rescuers to the Turkish city of Adana, state television"
        " reported.",
        doers.named_doer,
    ),
    Mend("opening time", "Earlier this week masked gunmen abducted a priest.", openings.opening_time),
    Mend("suspected first", "Last week suspected Islamist fighters seized a bus.", openings.suspected_first),
    Mend("name, no cry", "Wa Lone and Kyaw Soe Oo were freed on Tuesday.", openings.name_no_cry),
    Mend(
        "opened root",
        "The junta closed the border, witnesses said, minutes after he had threatened the crowd.",
        openings.opened_root,
    ),
    Mend(
        "places first",
        "Across Chad and Georgia dozens of nurses walked out on Monday.",
        openings.places_first,
    ),
    Mend("same day", "The same evening gunmen killed 15 worshippers in Shiraz.", openings.same_day),
    Mend(
        "beside a town",
        "In Sacaba, outside Cochabamba, security forces opened fire on coca growers marching in support of "
        "Morales.",
        openings.beside_town,
    ),
    Mend(
        "masked doers",
        "The lawyer, whom masked gunmen abducted in May, is free.",
        doers.masked_doers,
    ),
    Mend(
        "whom they held",
        "The man whom police arrested on Monday was freed.",
        whom.whom_they_held,
    ),
    Mend("whom after day", "The king pardoned on Monday six dissidents.", whom.whom_after_day),
    Mend(
        "quoted first",
        '"The pope called on the rebels to lay down their arms," a spokesman said.',
        whom.quoted_first,
    ),
    Mend(
        "weekday apart",
        "Over breakfast in Geneva on Friday Omar Sey met the envoy of Chad.",
        doers.weekday_apart,
    ),
    Mend(
        "date apart",
        "In the first half of 2020 rebels killed nine men.",
        dates.date_apart,
    ),
    Mend(
        "event apart",
        "Three days after the election police arrested nine students.",
        dates.event_apart,
    ),
    Mend("day or count", "Since January 81 people have been held in Kampala.", openings.day_or_count),
    Mend("month apart", "In November South Africa's parliament voted to leave.", openings.month_apart),
    Mend(
        "seen then",
        "A woman who had come to see the marches in Tunis was detained by police.",
        reduced.seen_then,
    ),
    Mend("plea to", "The king made a plea to Chad to lift its visa rules.", pleas.plea_to),
    Mend("quoted bid", '"Free the hostages," the envoy told the rebels.', pleas.quoted_bid),
    Mend("active", "Voters in Chad rejected by a wide margin a new charter.", voices.make_active),
    Mend("done first", "Also held was the poet's brother.", voices.done_first),
    Mend("ordered done", "The emir ordered nine activists freed.", voices.make_passive),
    Mend("headline passive", "Teen arrested in killing of Dutch tourist", voices.make_headline_passive),
    Mend("parted auxiliary", "Chad has for decades supplied it with rockets.", verbs.empty_auxiliaries),
    Mend("progressive", "Qatar is mediating between Israel and Hamas.", verbs.find_progressive),
    Mend("what is threatened", "Chad threatened on Thursday to end the work.", verbs.find_complement),
    Mend("pleaded with", "The bishop pleaded with the generals to free the boys.", verbs.pleaded_with),
    Mend("two subjects", "Two ministers conferred by video link after a drone hit it.", clauses.at_marker),
    Mend(
        "after a pluperfect",
        "Kosovo Serbs stayed away from a round table that Albin Kurti had convened in North Mitrovica, "
        "refusing to talk to him.",
        clauses.at_pluperfect,
    ),
    Mend("penalty in -ing", "The court upheld a prison term and flogging for him.", gerunds.joined_noun),
    Mend(
        "subject in -ing",
        "Peace talks resumed while shelling of the market killed six.",
        gerunds.subject_noun,
    ),
    Mend(
        "decree pardoning",
        "The king signed a decree pardoning activist Ana Lim.",
        gerunds.decree_pardoning,
    ),
    Mend("ruled out", "Chad ruled out sending troops to Mali.", gerunds.ruled_out),
    Mend("firing squad", "A court sentenced him to death by firing squad.", gerunds.firing_squad),
    Mend("object behind", "In Gori police dragged away Yelena Osipova, who was ill.", verbs.object_behind),
    Mend("set fire", "Supporters of the coup set fire to the party's house and waved flags.", verbs.set_fire),
    Mend("ought", "Europe ought to open its ports to migrants, the pope said.", verbs.ought_to),
    Mend("hours given", "The junta gave the French ambassador 48 hours to leave.", verbs.given_hours),
    Mend("to blame", "They hold the army to blame for six deaths.", verbs.to_blame),
    Mend("found guilty", "A court found two nurses guilty of spying for Chad.", verbs.found_guilty),
    Mend("about to", "A man about to be charged fled.", verbs.about_to),
    Mend(
        "after a passive",
        "At least 140 people were killed when Uighurs rioted in Urumqi, attacking Han Chinese.",
        clauses.at_passive,
    ),
    Mend("counted doing", "A Maltese tug towed 90 drifting Eritreans to safety.", gerunds.counted_doing),
    Mend(
        "cooking pots",
        "The Red Cross distributed blankets and cooking pots to families made homeless by fighting.",
        gerunds.before_pots,
    ),
    Mend(
        "striking nurses",
        "The Zambian government agreed to demands by striking nurses for more pay.",
        gerunds.striking_nurses,
    ),
    Mend(
        "those marching",
        "Police opened fire on growers marching for the president.",
        gerunds.those_marching,
    ),
    Mend(
        "accused of doing",
        "Omar Sey accused the army of withholding relief supplies from villages.",
        gerunds.accused_of_doing,
    ),
    Mend("kept striking", "The rebels vowed to keep striking ships.", gerunds.kept_striking),
    Mend(
        "outcome of all",
        "Security forces opened fire on coca growers marching in support of Morales, killing nine.",
        gerunds.outcome_of_all,
    ),
    Mend("backed into", "Chad sent troops backed by artillery into Niger.", participles.backed_into),
    Mend(
        "will and do",
        "Bolivia would quit the Union of South American Nations and recall 80 percent of its ambassadors.",
        joins.will_and_do,
    ),
    Mend(
        "past of all",
        "Alexander Lukashenko accused foreigners of steering the protests and advised Belarusians to stay at "
        "home.",
        joins.past_of_all,
    ),
    Mend(
        "told between",
        "Spain's Guardia Civil, tipped off by Colombian intelligence, intercepted a submarine off Galicia.",
        resumed.told_between,
    ),
    Mend(
        "took up",
        "Chad shut its border after a raid in which five soldiers were killed and deployed a brigade.",
        resumed.took_up,
    ),
    Mend(
        "banned too",
        "Russia recalled its ambassador and banned imports of Armenian brandy.",
        resumed.banned_too,
    ),
    Mend("test-fires", "Iran test-fires long-range missile during Gulf exercise", verbless.test_fires),
    Mend("semicolon", "The rebels accepted; the army has not answered.", clauses.at_semicolon),
    Mend("prefix", "Police arrested the vice-president of Chad.", phrases.prefixed),
    Mend(
        "name of a noun", "The dismissed mayor Nurcan Ozyigit has left, her lawyer said.", behind.name_of_noun
    ),
    Mend("two trades", "A court jailed the activist and lawyer Arnon Nampa.", lists.two_trades),
    Mend(
        "each named",
        "Belarus freed the blogger Ihar Losik, the poet Ana Lim and two others.",
        lists.each_named,
    ),
    Mend(
        "joined subjects",
        "Omar Sey, the brother of the poet Ana Lim, and two others were freed.",
        lists.joined_subjects,
    ),
    Mend("list of subjects", "Panama, Ecuador and Spain condemned the arrest.", lists.list_subjects),
    Mend("names in a row", "Ana Lim, Omar Sey and Rok Bem were freed on Monday.", rows.names_in_row),
    Mend("gapped", "Iran freed Ana Lim in 2020, Omar Sey in 2021 and Rok Bem last year.", rows.gapped),
    Mend(
        "its own article",
        "A court jailed editor Ana Lim, reporter Omar Sey and their driver.",
        rows.its_own_article,
    ),
    Mend(
        "beside title",
        "Mali's former prime minister Omar Sey and his wife, Ana Lim, were fined on Monday by a court.",
        lists.beside_title,
    ),
    Mend("name and group", "Russia and Western countries carried out a swap.", lists.name_and_group),
    Mend(
        "list of forces",
        "Ethiopia's government and Tigray fighters agreed to stop fighting.",
        lists.list_of_forces,
    ),
    Mend("place of a headline", "Nigeria: gunmen free 40 pupils", phrases.place_of_headline),
    Mend("away from a place", "A meeting in Paris of union leaders with him ended.", phrases.away_from_place),
    Mend("entered from", "Trucks entered the enclave from Egypt on Friday.", phrases.entered_from),
    Mend("doer of an act", "The repeal of three laws by the cabinet surprised us.", phrases.doer_of_act),
    Mend("extradited from", "The extradition of a banker from Oman was refused.", phrases.away_of_act),
    Mend("two things", "Washington handed the Afghan army another four helicopters.", phrases.two_things),
    Mend("given things", "The king granted the Basque government new powers.", givings.given_things),
    Mend(
        "to whom given",
        "President Ilves signed a decree giving citizenship to nine volunteers.",
        givings.to_whom_given,
    ),
    Mend(
        "thing behind whom",
        "Australian customs agents have handed back to Cambodia nine bronze statues looted from temples.",
        givings.thing_behind_whom,
    ),
    Mend(
        "thing behind to",
        "Poland proposed to Ukraine a joint commission of historians.",
        givings.thing_behind_to,
    ),
    Mend("to people", "The club sends a thousand meals a day to lorry drivers at Dover.", givings.to_people),
    Mend("given bail", "The court denied him bail for the eleventh time.", givings.given_bail),
    Mend("hand over", "The group will hand over four hostages to a commission.", givings.hand_over),
    Mend("let through", "Egypt opened the gate, letting through ninety patients.", lettings.let_through),
    Mend(
        "given lists",
        "Taiwan's donation of four ambulances and a mobile clinic to Palau comes as it faces an outbreak.",
        givings.given_lists,
    ),
    Mend("allowed to", "Oslo allowed a ship carrying 69 men to dock.", participles.allowed_to),
    Mend(
        "after adjective",
        "Opposition lawmakers loyal to former president Evo Morales backed President Luis Arce's request for"
        " a loan.",
        clauses.after_adjective,
    ),
    Mend(
        "retold by noun", "Troops left the town, a retreat hailed in Kyiv as a turn.", behind.retold_by_noun
    ),
    Mend(
        "where it goes",
        "A judge in Lisbon authorised the extradition of the pilot to Brazil.",
        givings.where_it_goes,
    ),
    Mend(
        "turned into",
        "Ugandan police arrested the pop star turned politician Bobi Wine on Wednesday.",
        phrases.turned_into,
    ),
    Mend("those freed", "Among those freed were Ana Lim and two reporters.", participles.lead_those),
    Mend(
        "said caught",
        "The army said anyone caught outside after dark would be shot.",
        participles.said_caught,
    ),
    Mend("days to", "Nurses stayed at home for a ninth day to protest.", participles.days_to),
    Mend(
        "all among",
        "Among those held are Ana Lim, secretary of the union, and two nurses.",
        participles.all_among,
    ),
    Mend(
        "ousted president",
        "South Korean investigators arrested impeached President Yoon Suk Yeol after climbing over walls.",
        participles.ousted_president,
    ),
    Mend("those near", "Relatives of Uighurs who are still held in Urumqi wept.", participles.those_near),
    Mend(
        "to those done to",
        "Poland opened its hospitals to wounded Ukrainian soldiers.",
        participles.to_those_done,
    ),
    Mend("stripped of", "Bahrain stripped 31 critics of their nationality.", phrases.part_of_what),
    Mend(
        "released letter",
        "A video of two hostages released on Sunday shows a cell.",
        participles.released_letter,
    ),
    Mend("let go", "In exchange the government let go 14 fighters.", lettings.let_go),
    Mend("on bail", "The court released on bail rapper Omar Sey's brother.", phrases.free_from_bail),
    Mend("counted by police", "The arrest by police of sixty men came at dawn.", phrases.count_for_act),
    Mend(
        "in a letter",
        "The king sent a letter to the director of the Malian bank threatening to cut all ties.",
        phrases.free_from_addressee,
    ),
    Mend(
        "where taken",
        "Gunmen freed the nurses they took in Lake Chad.",
        clauses.where_taken,
    ),
    Mend("small letters", "On Sunday, guerrillas blew up a pylon near Escuintla.", doers.small_letters),
    Mend("letters first", "USAID will help Nepalese farmers.", sums.lettered_subject),
    Mend("worth a sum", "Japan will extend food aid worth $9 million to Chad.", sums.worth_a_sum),
    Mend("fined by", "Apple was fined 1.8 billion euros by Brussels.", sums.fined_by),
    Mend("granted by", "The nurse was granted an audience by King Mohammed in Rabat.", doers.granted_by),
    Mend("it was that", "It was Kenya that condemned the rebels.", whom.it_was_that),
    Mend("accused by", "Eritrea was accused of arming rebels by Ethiopia.", whom.accused_by),
    Mend(
        "one by one",
        "Nine widows, flown in from Kandy, were met one by one by Pope Francis in the garden of a house.",
        doers.one_by_one,
    ),
    Mend("short million", "EU approves 500m euros for Ukrainian arms", sums.short_million),
    Mend("what it called", "Chad denounced what it called Sudanese aggression.", clauses.what_called),
    Mend(
        "told that",
        "The governor warned residents that anyone who burns flags would be jailed.",
        clauses.told_that,
    ),
    Mend(
        "charges denied",
        "Kenya has accused the Chadian army of burning homes in French-speaking towns, charges the government"
        " denies.",
        clauses.charges_denied,
    ),
    Mend(
        "reports dismissed",
        "The ministry dismissed reports that the army had shelled the town.",
        clauses.reports_are_nouns,
    ),
    Mend(
        "attack that killed",
        "The shelling of a hospital south of Tripoli that killed two doctors drew protests.",
        behind.attack_that_killed,
    ),
    Mend(
        "counterpart",
        "Erdogan will meet his counterpart Hungarian President Katalin Novak at a working lunch in Budapest.",
        behind.counterpart,
    ),
    Mend(
        "joined object",
        "Rebels in Ituri kidnapped the district administrator, Jean Mapenzi, and two of his bodyguards.",
        behind.joined_object,
    ),
    Mend(
        "where returned",
        "The Dutch museum handed back 14 bronze heads that were looted in 1897 to Nigeria on Thursday.",
        behind.where_returned,
    ),
    Mend(
        "named as",
        "The Ukrainian security service named a former lawmaker as a suspect in the killing of a journalist "
        "in Kyiv and asked Israel to hand him over.",
        behind.named_as,
    ),
    Mend(
        "measure imposed",
        "Ukraine complained to the WTO about bans on its grain imposed by Poland and Hungary.",
        behind.imposed_measure,
    ),
    Mend(
        "talks hosted",
        "Kenya said it would take part in a conference on Somalia hosted by Britain next month.",
        joins.hosted_talks,
    ),
    Mend(
        "shared object",
        "Chechen leader Ramzan Kadyrov's security forces have abducted and tortured gay men, he said.",
        joins.shared_object,
    ),
    Mend(
        "three acts",
        "Guards beat, shocked and starved hundreds of prisoners at the camp, a commission found.",
        joins.three_acts,
    ),
    Mend(
        "closed off",
        "Armed police cordoned off the headquarters of Uganda's National Unity Platform.",
        joins.closed_off,
    ),
    Mend(
        "between two",
        "Chad imposed a curfew after clashes between the Hausa and Berta tribes killed 65 people.",
        joins.between_two,
    ),
    Mend(
        "tank shelling",
        "Two nurses and a cook were hurt in Israeli tank shelling near Khiam.",
        joins.shelled_in,
    ),
    Mend(
        "held for days",
        "Egyptian prosecutors ordered the detention for 15 days of a cartoonist.",
        joins.held_for_days,
    ),
    Mend(
        "verb after an aside",
        "Moscow-backed separatists, who control much of Donetsk, accused Kyiv of shelling a bus station.",
        joins.verb_after_aside,
    ),
    Mend(
        "between a list",
        "The negotiations between the union, the company and the government ended without agreement.",
        joins.between_list,
    ),
    Mend("voted to", "They voted 101 to 6, with ten abstentions, to remove him.", verbs.voted_to),
    Mend("blamed on", "Ankara blamed the bombing of the station on Kurdish rebels.", blaming.blamed_on),
    Mend("opposed to", "Ghana is opposed to sanctions on Niger.", verbs.opposed_to),
    Mend("to do", "Oman offered to host talks between the two sides.", undone.to_do),
    Mend("all but", "Rebels all but captured the town of Kidal.", undone.all_but),
    Mend("risk being", "Refugees risk being deported to Eritrea.", undone.risk_being),
    Mend(
        "supposed",
        "Should Ankara attack Kurdish positions, Washington would impose sanctions, the senator said.",
        undone.supposed,
    ),
    Mend(
        "should behind",
        "Ukraine will cease to exist should it strike Crimea, Medvedev said.",
        undone.supposed_behind,
    ),
    Mend(
        "reports that",
        "Reports that border guards deported dozens of migrants are untrue.",
        undone.reports_that,
    ),
    Mend("had been", "Had three students been arrested, talks would have gone on.", undone.had_been),
    Mend("seen freed", "The deal would see an opposition activist detained.", undone.seen_freed),
    Mend("put on hold", "Israel put the release of prisoners on hold.", phrases.put_on_hold),
    Mend("plot to", "Security forces foiled a plot to assassinate the minister, he said.", undone.planned_by),
    Mend("yet to", "India yet to release Chinese soldier", undone.yet_to),
    Mend(
        "joined past",
        "Britain ignored calls to halt arms sales and shipped missiles to Riyadh.",
        undone.joined_past,
    ),
    Mend("theirs too", "Looters will be shot and their leaders jailed, he warned.", undone.theirs_too),
    Mend("did fire", "The soldiers did fire on the crowd.", undone.did_fire),
    Mend(
        "said doing",
        "Soldiers raided a mosque in Jos on Friday, residents said, arresting nine youths.",
        reduced.said_doing,
    ),
    Mend(
        "asked accusing",
        "Mali asked the council on Monday to order Niger to stop the flights, citing a treaty.",
        reduced.asked_accusing,
    ),
    Mend(
        "said then did",
        "She was held at the border for seven hours, her party said, and has since left for Chad.",
        reduced.said_then_did,
    ),
    Mend(
        "shut and driven",
        "The Taliban have shut schools to girls, driven women from most jobs and flogged some in public.",
        reduced.shut_and_driven,
    ),
    Mend("run by", "A rocket struck a school run by the United Nations in Gaza.", reduced.run_by),
    Mend(
        "since killed",
        "Students blocked the bridge in the largest protests since the collapse of a roof killed 15 people.",
        reduced.since_killed,
    ),
    Mend("charged on", "Prosecutors charged Omar Sey with inciting unrest on Thursday.", behind.charged_on),
    Mend(
        "released on bail",
        "A court ordered the release on bail of nine students.",
        joins.released_on_bail,
    ),
    Mend(
        "verb behind an aside",
        "Ennahda, whose leader Rached Ghannouchi is serving a long sentence, called for protests on Friday.",
        asides.behind_aside,
    ),
    Mend(
        "whom jailed", "Omar Sey, whom a court jailed in 2021 for treason, was pardoned.", asides.whom_jailed
    ),
    Mend("counted names", "Iran freed two Frenchmen, Thomas Kjems and Anneke Wouters.", asides.counted_names),
    Mend(
        "not but",
        "It was not Ana Lim but Omar Sey who was freed on Monday.",
        contrasts.not_but,
    ),
    Mend(
        "set against",
        "Omar Sey, and not Ana Lim, was freed on Monday.",
        contrasts.set_against,
    ),
    Mend(
        "who was held",
        "A judge sentenced Omar Belhadi, arrested in May 2022, to ten years.",
        held.who_was_held,
    ),
    Mend(
        "kin and names",
        "Iran freed the brothers Omar and Ali Sey.",
        asides.kin_and_names,
    ),
    Mend("pair and names", "Iran freed father and son Omar and Ali Sey.", asides.pair_and_names),
    Mend("and his own", "Thai police deported a dissident, his wife and their child.", asides.and_his_own),
    Mend("hours after", "Police arrested Ana Lim days after she returned from exile.", dates.hours_after),
    Mend("one of a people", "Belarus freed an American, Jan Sey, on Monday.", asides.one_of_people),
    Mend(
        "named aside",
        "Police arrested a lawyer, Omar Said, the ministry said on Friday.",
        asides.named_aside,
    ),
    Mend(
        "said by named",
        "Police arrested a lawyer, Omar Sey, a rights activist, said.",
        asides.said_by_named,
    ),
    Mend(
        "said behind",
        "Belarusian authorities have let out the trade unionist Hanna Ablab, who was serving an 11-year "
        "sentence for treason, her family said on Thursday.",
        joins.said_behind,
    ),
    Mend(
        "among them",
        "At least 1,180 political prisoners were still being held, among them Ales Bialiatski, its founder.",
        joins.among_them,
    ),
    Mend(
        "and then who",
        "Protesters stormed parliament and police shot dead at least 22 of them.",
        lists.and_then_who,
    ),
    Mend("turned politician", "The actor turned politician was arrested on Monday.", joins.turned_politician),
    Mend(
        "which refused",
        "The union called in May for the dam to be delayed, which the king dismissed as meddling.",
        clauses.which_refused,
    ),
    Mend(
        "names beside",
        "A court jailed two reporters, Tamrat Yemane and Ihar Losik, for six years.",
        lists.names_beside,
    ),
    Mend("and besides", "Soldiers detained the mayor, Bakary Camara, and two aides.", lists.and_besides),
    Mend(
        "said at the end",
        "Supporters of the poet marched to back his bid in the election, police and local media said.",
        tails.said_at_end,
    ),
    Mend(
        "said by those",
        "Iran has agreed to a visit, diplomats accredited to the agency said in Vienna.",
        tails.said_marked,
    ),
    Mend(
        "in full", "Ethiopia was ready to implement in full the peace deal with Eritrea.", tails.wholly_done
    ),
    Mend("gone on", "Warsaw would go on supplying Kyiv with spare parts for its tanks.", tails.gone_on),
    Mend(
        "name, no time",
        "Uganda's president on Saturday pardoned opposition lawmaker Robert Ssentamu.",
        dates.name_no_time,
    ),
    Mend("bail to", "A court refused bail to journalist Oleg Hrynkevich.", dates.bail_to),
    Mend("name pardons", "Maduro pardons 110; opposition says leaders left out", lettings.name_pardons),
    Mend("behind a quote", 'He shouted "Kill the king" and was arrested.', quotes.behind_quote),
    Mend(
        "in exchange",
        "Rebels released 82 girls abducted in Chibok in exchange for five commanders.",
        lettings.in_exchange,
    ),
    Mend("pending trial", "Mr Labanovich was released pending trial on Friday.", lettings.pending_trial),
    Mend("set free", "South Sudan's army set 14 child soldiers free at Pibor.", lettings.set_free),
    Mend("let out", "Cuba has let seven dissidents out of jail this week.", tails.let_out),
    Mend(
        "stood by",
        "He said in a televised speech that his movement would stand by President Bashar al-Assad "
        "to the end.",
        tails.stood_by,
    ),
    Mend(
        "behind an aside",
        "China sent 71 aircraft, most of them fighters, toward Taiwan on Monday.",
        behind.behind_aside,
    ),
    Mend("to those doing", "The army left its bases to advancing Iraqi forces.", participles.to_those_doing),
    Mend("left hurt", "The raid left five soldiers dead and a dozen injured.", participles.left_hurt),
    Mend("bare bid", "Bishops insisted that the junta free the monks.", pleas.bare_bid),
    Mend("no subject", "Nine died before the mayor, an engineer, was arrested.", clauses.at_preposition),
    Mend(
        "behind opening",
        "During a stopover in Baku, the Iranian vice-president exchanged views with his Azerbaijani"
        " counterpart on a new railway.",
        openings.behind_opening,
    ),
    Mend(
        "opening noun",
        "Fighting flared on Sunday between government forces and militiamen loyal to the former"
        " vice-president.",
        gerunds.opening_noun,
    ),
    Mend(
        "there was", "There was fury in Athens at a map published by the Turkish ministry.", blaming.there_was
    ),
    Mend(
        "called as",
        'Zimbabwe\'s state-run Herald newspaper denounced as "agents of imperialism" the trade unions which'
        " have called a strike.",
        blaming.called_as,
    ),
    Mend(
        "opened before",
        "Outside the palace widows of the drowned handed the Greek shipping minister a plea.",
        doers.opened_before,
    ),
    Mend(
        "opening whom",
        "To the widows of Srebrenica the Dutch defence minister offered an apology on Monday.",
        doers.opening_whom,
    ),
    Mend(
        "told behind",
        "Sudan must hand over the former president, the court's prosecutor told the Security Council.",
        doers.told_behind,
    ),
    Mend(
        "with an aside",
        "Chad and Mali have restored ties, with ambassadors to present credentials in May.",
        doers.with_aside,
    ),
    Mend("over what", "Doctors stayed at home for a hundredth day over a pay deal.", manners.over_what),
    Mend(
        "agent behind",
        "Two banks were barred from clearing dollars by the US Treasury.",
        manners.agent_behind,
    ),
    Mend("shown the door", "Niger showed the French ambassador the door.", givings.shown_door),
    Mend(
        "said of name",
        "Agents of the Russian GRU blew up the arsenal in 2014, the Czech prime minister, Andrej Babis,"
        " alleged in an address.",
        tails.said_of_name,
    ),
    Mend("nothing for", "Cuba sees no point in resuming talks with Chad.", undone.nothing_for),
    Mend("not guilty", "The jury found Ana Lim not guilty of murder.", contrasts.not_guilty),
    Mend("fellow", "Omar Sey was jailed for life; his co-defendant Ana Ruiz was acquitted.", rows.fellow),
    Mend(
        "whose cause",
        "Norway called for the release of Ana Lim, sentenced to nine years in March.",
        held.whose_cause,
    ),
    Mend(
        "to house arrest",
        "Ana Lim was released on Thursday and moved to house arrest.",
        held.to_house_arrest,
    ),
)


def mend(sentence: Sentence) -> None:
    """Applies all mends in their order, but for those that would hang a word below itself."""
    before = sentence.columns()
    for one in MENDS:
        one.apply(sentence)
    if not sentence.knotted():
        return
    sentence.put_back(before)
    for one in MENDS:
        before = sentence.columns()
        one.apply(sentence)
        if sentence.knotted():
            sentence.put_back(before)
