/**
 * Words that every handbook is full of, the most frequent first: the head of the generated vocabulary. With them, generated
 * text has about as many stop words as real text, and more of its words are single tokens for a language model.
 */
export const commonWords = `
the of to and a in is for you that it with be on as are your this by not from or have can at if an we all must will our has
they which may more when who other than do one their was should about any after before only two up time each new no also use
out how so what them first last year day days week month work team people manager office leave request form page system data
account email phone meeting policy rule rules cost money budget travel expense receipt hotel flight train car laptop screen
password security access group key badge door visitor floor desk room kitchen lunch coffee holiday holidays sick doctor child
parent parental family contract notice salary payroll bonus tax pension insurance benefit benefits training course book
conference speaker budget approval approve approved sign signed send sent receive received write read ask answer question
help support ticket incident alert call rota shift night weekend morning hour hours minute minutes start end begin finish stop
open close change move add remove update check review report issue problem risk plan project product customer supplier order
purchase invoice payment price limit amount total euro pound dollar percent number list table step steps note example case
country city home remote local public internal confidential restricted document record file folder share copy print delete
keep store backup server network device tool service update version release test build deploy fix bug feature design code
person employee colleague lead director board company department finance legal people marketing sales engineering operations
hire hiring interview candidate offer role job level goal feedback growth career salary range equal fair respect conduct
report concern safe health fire exit alarm first aid injury equipment chair order clean waste water power energy heat light
between within without during until since against under over into through because while where why here there then now always
never often sometimes usually together alone early late long short high low large small good bad right wrong clear simple
`
  .trim()
  .split(/\s+/)
  .filter((word, place, words) => words.indexOf(word) === place);
