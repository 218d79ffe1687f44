import type { Language } from '../engine/text/language.ts'
import { readVerbs as verbs } from './verb-lines.ts'

/** English verbs that answer what was said: their subject denies, doubts, believes or backs it, or keeps silent. */
export const readAnswerVerbs = (): Omit<Language['verbs'], 'report'> => ({
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
    offer offers offered offering
    supply supplies supplied supplying
    furnish furnishes furnished furnishing
    submit submits submitted submitting
    make makes made making
    level levels levelled levelling
    level levels leveled leveling
    renew renews renewed renewing
    issue issues issued issuing
    promote promotes promoted promoting
    push pushes pushed pushing
    spread spreads spread spreading
    double doubles doubled doubling ~ down on
    back backs backed backing ~ up`),
})
