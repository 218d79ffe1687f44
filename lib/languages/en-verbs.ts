import type { Language, VerbForms } from '../engine/language.ts'

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** One verb a line: its forms, and behind a tilde the words that follow it. */
const verbs = (text: string): VerbForms[] =>
  lines(text).map(line => {
    const [forms = '', after = ''] = line.split('~').map(part => part.trim())
    return { forms, after }
  })

/** Verbs that tell how a text puts a claim. */
export const ENGLISH_VERBS: Language['verbs'] = {
  report: verbs(`
    say says said saying
    tell tells told telling
    claim claims claimed claiming
    allege alleges alleged alleging
    accuse accuses accused accusing
    blame blames blamed blaming
    insist insists insisted insisting
    assert asserts asserted asserting
    state states stated stating
    announce announces announced announcing
    declare declares declared declaring
    report reports reported reporting
    argue argues argued arguing
    maintain maintains maintained maintaining
    contend contends contended contending
    warn warns warned warning
    vow vows vowed vowing
    threaten threatens threatened threatening
    pledge pledges pledged pledging
    promise promises promised promising
    add adds added adding
    note notes noted noting
    explain explains explained explaining
    write writes wrote writing written
    reply replies replied replying
    respond responds responded responding
    answer answers answered answering
    repeat repeats repeated repeating
    reiterate reiterates reiterated reiterating
    confirm confirms confirmed confirming
    acknowledge acknowledges acknowledged acknowledging
    admit admits admitted admitting
    concede concedes conceded conceding
    suggest suggests suggested suggesting
    hint hints hinted hinting
    imply implies implied implying
    indicate indicates indicated indicating
    describe describes described describing
    call calls called calling
    brand brands branded branding
    label labels labelled labelling
    label labels labeled labeling
    denounce denounces denounced denouncing
    condemn condemns condemned condemning
    decry decries decried decrying
    portray portrays portrayed portraying
    present presents presented presenting ~ as
    characterise characterises characterised characterising
    characterize characterizes characterized characterizing
    recount recounts recounted recounting
    reveal reveals revealed revealing
    disclose discloses disclosed disclosing
    estimate estimates estimated estimating
    conclude concludes concluded concluding
    assess assesses assessed assessing
    find finds found finding
    determine determines determined determining
    allow allows allowed allowing
    grant grants granted granting
    signal signals signalled signalling
    hold holds held holding ~ that
    point points pointed pointing ~ out / to
    stress stresses stressed stressing
    emphasise emphasises emphasised emphasising
    emphasize emphasizes emphasized emphasizing
    comment comments commented commenting
    remark remarks remarked remarking
    observe observes observed observing ~ that
    post posts posted posting
    tweet tweets tweeted tweeting
    inform informs informed informing
    complain complains complained complaining
    testify testifies testified testifying
    charge charges charged charging
    implicate implicates implicated implicating
    cite cites cited citing
    continue continues continued continuing
    predict predicts predicted predicting
    speculate speculates speculated speculating
    recall recalls recalled recalling
    pin pins pinned pinning
    boast boasts boasted boasting
    caution cautions cautioned cautioning
    speak speaks spoke speaking spoken ~ of / about
    talk talks talked talking ~ of / about
    refer refers referred referring ~ to
    count counts counted counting
    list lists listed listing
    tally tallies tallied tallying
    put puts put putting ~ the share / the number / the figure / the toll / the total / the area / the count / it
    term terms termed terming
    dub dubs dubbed dubbing
    cast casts cast casting ~ as
    frame frames framed framing ~ as
    paint paints painted painting ~ as
    regard regards regarded regarding ~ as
    treat treats treated treating ~ as
    see sees saw seeing seen ~ as
    fume fumes fumed fuming
    snap snaps snapped snapping
    thunder thunders thundered thundering
    quip quips quipped quipping
    cry cries cried crying
    rage rages raged raging
    detail details detailed detailing
    outline outlines outlined outlining
    relay relays relayed relaying
    reaffirm reaffirms reaffirmed reaffirming
    restate restates restated restating
    underline underlines underlined underlining
    underscore underscores underscored underscoring
    reckon reckons reckoned reckoning
    assure assures assured assuring
    swear swears swore swearing sworn
    retort retorts retorted retorting
    hit hits hit hitting ~ back at / out at
    let lets let letting ~ it be known
    make makes made making ~ clear / it clear
    float floats floated floating ~ the idea / the possibility
    raise raises raised raising ~ the prospect / the possibility / the spectre / the specter
    profess professes professed professing
    attest attests attested attesting
    proclaim proclaims proclaimed proclaiming
    elaborate elaborates elaborated elaborating
    narrate narrates narrated narrating
    tout touts touted touting
    depict depicts depicted depicting
    deplore deplores deplored deploring
    reproach reproaches reproached reproaching
    rebuke rebukes rebuked rebuking
    criticise criticises criticised criticising
    criticize criticizes criticized criticizing
    chide chides chided chiding
    berate berates berated berating
    scold scolds scolded scolding`),
  deny: verbs(`
    deny denies denied denying
    reject rejects rejected rejecting
    dismiss dismisses dismissed dismissing
    refute refutes refuted refuting
    rebut rebuts rebutted rebutting
    dispute disputes disputed disputing
    contradict contradicts contradicted contradicting
    counter counters countered countering
    debunk debunks debunked debunking
    disprove disproves disproved disproving
    rubbish rubbishes rubbished rubbishing
    ridicule ridicules ridiculed ridiculing
    mock mocks mocked mocking
    scoff scoffs scoffed scoffing ~ at
    belittle belittles belittled belittling
    slap slaps slapped slapping ~ down
    swat swats swatted swatting ~ away / aside
    shoot shoots shot shooting ~ down the / down claims
    trash trashes trashed trashing
    discount discounts discounted discounting
    deride derides derided deriding
    repudiate repudiates repudiated repudiating
    disavow disavows disavowed disavowing
    disagree disagrees disagreed disagreeing
    disbelieve disbelieves disbelieved disbelieving
    push pushes pushed pushing ~ back against / back on / back at / back
    brush brushes brushed brushing ~ off / aside
    wave waves waved waving ~ away / off / aside
    shrug shrugs shrugged shrugging ~ off
    laugh laughs laughed laughing ~ off
    rule rules ruled ruling ~ out
    pour pours poured pouring ~ cold water on / scorn on
    throw throws threw throwing thrown ~ cold water on
    give gives gave giving given ~ the lie to
    answer answers answered answering ~ in the negative
    disown disowns disowned disowning
    exonerate exonerates exonerated exonerating
    clear clears cleared clearing ~ of`),
  doubt: verbs(`
    doubt doubts doubted doubting
    play plays played playing ~ down
    downplay downplays downplayed downplaying
    question questions questioned questioning
    query queries queried querying
    challenge challenges challenged challenging
    cast casts cast casting ~ doubt / doubts
    raise raises raised raising ~ doubt / doubts / question / questions
    express expresses expressed expressing ~ doubt / doubts / scepticism / skepticism / disbelief
    voice voices voiced voicing ~ doubt / doubts / scepticism / skepticism
    investigate investigates investigated investigating
    look looks looked looking ~ into
    examine examines examined examining
    wonder wonders wondered wondering
    ask asks asked asking ~ whether / if
    remain remains remained remaining ~ sceptical / skeptical / unconvinced`),
  decline: verbs(`
    decline declines declined declining ~ to say / to comment / to confirm / to discuss / to answer / to elaborate / to provide / to give / to share / to present / to offer / to produce
    refuse refuses refused refusing ~ to say / to comment / to confirm / to discuss / to answer / to elaborate / to provide / to give / to share / to present / to offer / to produce
    avoid avoids avoided avoiding ~ saying / commenting / confirming
    offer offers offered offering ~ no view / no comment / no assessment / no opinion
    make makes made making ~ no comment / no mention / no assessment
    give gives gave giving given ~ no assessment / no opinion / no view / no comment
    take takes took taking taken ~ no position
    stop stops stopped stopping ~ short of`),
  react: verbs(`
    express expresses expressed expressing
    voice voices voiced voicing
    welcome welcomes welcomed welcoming
    worry worries worried worrying
    fret frets fretted fretting
    lament laments lamented lamenting
    concern concerns concerned concerning ~ about / over / by / at
    condole condoles condoled condoling
    follow follows followed following ~ reports / the reports`),
  believe: verbs(`
    believe believes believed believing
    think thinks thought thinking
    accept accepts accepted accepting
    buy buys bought buying
    trust trusts trusted trusting
    suspect suspects suspected suspecting`),
  know: verbs(`
    know knows knew knowing known
    learn learns learned learning
    learn learns learnt learning`),
  produce: verbs(`
    share shares shared sharing
    hand hands handed handing
    present presents presented presenting
    release releases released releasing
    publish publishes published publishing
    show shows showed showing shown
    provide provides provided providing
    give gives gave giving given
    produce produces produced producing
    make makes made making
    level levels levelled levelling
    level levels leveled leveling
    renew renews renewed renewing
    issue issues issued issuing
    promote promotes promoted promoting
    push pushes pushed pushing
    spread spreads spread spreading
    double doubles doubled doubling ~ down on
    stand stands stood standing ~ by
    back backs backed backing ~ up`),
}
