import type { Language } from '../engine/text/language.ts'
import { readAnswerVerbs } from './en-answer-verbs.ts'
import { readVerbs as verbs } from './verb-lines.ts'

/** English verbs that tell how a text puts a claim. */
export const readEnglishVerbs = (): Language['verbs'] => ({
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
    put puts put putting ~ the share / the number / the figure / the toll / the total / the area / the count / the dead / the deaths / it
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
    hail hails hailed hailing
    praise praises praised praising
    reproach reproaches reproached reproaching
    rebuke rebukes rebuked rebuking
    criticise criticises criticised criticising
    criticize criticizes criticized criticizing
    chide chides chided chiding
    berate berates berated berating
    scold scolds scolded scolding
    remind reminds reminded reminding
    attribute attributes attributed attributing
    ascribe ascribes ascribed ascribing
    credit credits credited crediting ~ with
    vouch vouches vouched vouching
    recap recaps recapped recapping
    deem deems deemed deeming
    rule rules ruled ruling ~ that
    read reads read reading ~ as
    take takes took taking taken ~ as / for an admission / for a confession
    hold holds held holding ~ to / responsible
    have has had having ~ it that / it from
    stand stands stood standing ~ by
    put puts put putting ~ down to / forward
    chalk chalks chalked chalking ~ up to
    speculate speculates speculated speculating
    theorise theorises theorised theorising
    theorize theorizes theorized theorizing
    surmise surmises surmised surmising
    opine opines opined opining
    quote quotes quoted quoting
    point points pointed pointing ~ the finger at
    lay lays laid laying ~ the blame on / blame on / responsibility on
    fault faults faulted faulting
    finger fingers fingered fingering
    volunteer volunteers volunteered volunteering
    murmur murmurs murmured murmuring
    mutter mutters muttered muttering
    whisper whispers whispered whispering
    chime chimes chimed chiming ~ in
    aver avers averred averring`),
  ...readAnswerVerbs(),
})
