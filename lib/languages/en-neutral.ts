/**
 * English paragraphs about nothing in particular: what adding a pack costs pages that have nothing to do with it is measured on them.
 * They are invented, name nobody, and go through the subjects and the common words of the news.
 */
export const ENGLISH_NEUTRAL: readonly string[] = [
  'The government said on Monday that it would spend more money on schools next year, after months of talks with teachers, parents and local councils. A spokeswoman told reporters that the plan was fully paid for, but gave no figures.',
  'Members of the opposition called the plan too little and too late. “We have heard these promises before,” one of them said. “Children cannot wait another three years for a new roof.”',
  'Food prices rose by 2.4 per cent in the past twelve months, according to the national statistics office, the slowest rise since the spring of last year. Bread, milk and coffee cost more than a year ago, while fuel and clothes were cheaper.',
  'The central bank did not say whether it would change interest rates when its board meets in two weeks. Several economists expect no change before the end of the year, although a minority believe that a small cut is possible.',
  'Police asked for help in finding the driver of a white van that hit a parked car near the railway station early on Saturday morning. Nobody was injured. Officers said they were looking at pictures from nearby cameras.',
  'A court ruled that the owner of a large building company must pay back 1.3 million to the city. His lawyers denied any wrongdoing and announced that they would appeal against the decision.',
  'Heavy rain is expected in the north and west of the country from Thursday, with strong winds along the coast. The weather service warned people who live near rivers to follow the reports and to keep away from the water.',
  'At the weekend, temperatures could fall below zero for the first time this winter. Trains may run late, and the road over the pass will probably be closed overnight, the transport ministry said.',
  'Doctors at the university hospital reported good results from a study of a new treatment for back pain. Of 240 patients who took part, more than half said that they slept better after six weeks; the others saw no difference.',
  'The study has not been reviewed by other scientists yet, and its authors advised against reading too much into it. “It is a first step, no more,” said the professor who led the work.',
  'In the second division, the home team won the last game of the season by three goals to one in front of 18,000 fans. The coach praised his young players and declined to speak about his own future at the club.',
  'A film about two sisters who run a small hotel in the mountains received the main prize at a festival on Sunday. Critics described it as quiet, funny and a little too long. It will be shown in cinemas from 12 May.',
  'The president is to visit three neighbouring countries next month and will sign an agreement on trade and energy, her office confirmed. Human rights groups asked her to raise the case of two journalists who have been in prison since January.',
  'Farmers blocked a main road for several hours in protest against new rules on the use of water. The minister of agriculture said that he understood their anger, and promised a meeting with their leaders this week.',
  'Workers at the port accepted a pay offer after a strike of nine days. The union called the deal fair; the company said that it would have to raise its charges. Ships that had waited outside the harbour began to unload at night.',
  'A fire destroyed an empty factory in the east of the capital. About sixty firefighters fought the flames until dawn, and people in the streets around it were told to keep their windows shut. The cause is still under investigation.',
  'According to an opinion poll, the two largest parties are almost level before the election in the autumn. One voter in five has not decided yet. The results lie within the margin of error, the institute added.',
  'The army will help to repair bridges that were damaged by the floods. Soldiers have already brought food, tents and clean water to four villages, where some families lost their homes and all that was in them.',
  'A technology company plans to open an office with 300 jobs in the old post building. Its director rejected claims that the firm had been given the site for free, and said that it pays the same rent as everybody else.',
  'Researchers have found the remains of a wooden ship in a lake. They think that it is about 900 years old, perhaps older. Divers will take pictures of it in the summer, when the water is clear enough.',
  'The number of visitors to the national parks has doubled within ten years. The people who look after them worry about rubbish, noise and dogs, and want a limit on the number of cars that may enter each day.',
  'A new law makes it easier to change from one bank to another. Consumer groups welcomed it as an important change, but doubted that many people would use it. The industry had argued that the old rules were good enough.',
  'The city library will stay open until midnight during the exams. Students had collected more than 5,000 signatures for it. The mayor admitted that the idea was better than her own, which was to open two hours earlier.',
  'Officials from both sides met for talks about the border on Friday and agreed to meet again. Neither side gave details. Observers saw it as a good sign that they spoke for longer than planned, and without anger.',
  'The ministry of health reported 37 cases of the illness, fewer than in the same week of last year. Most of the patients are children, and all of them are expected to recover. Vaccination remains the best protection, it said.',
  'A bus with forty passengers left the road in fog and came to a stop in a field. Three people were taken to hospital with broken arms. The driver, who was not hurt, told police that he had seen a deer.',
  'And finally: the oldest woman in the country celebrated her birthday with her family, a brass band and a cake. Asked what she would wish for, she answered that she would like a day without questions.',
]
