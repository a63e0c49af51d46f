import { drawNetwork } from '/tmp/w/skills/bench/assessment/many-skills-simulation.ts';
import { assessPeople } from '/tmp/w/skills/bench/assessment/assess-people.ts';
import { seededRandom, SKILL_QUESTION_POLICY_1 } from '/tmp/w/skills/engine/src/index.ts';
const n=Number(process.argv[2]), people=Number(process.argv[3]);
for(const c of process.argv.slice(4).map(x=>JSON.parse(x))){
 const rs=[];for(let i=1;i<=n;i++){const net=drawNetwork(seededRandom('tuning world '+i));rs.push(assessPeople(net,net,people,{...SKILL_QUESTION_POLICY_1,...c},seededRandom('tuning people '+i)));}
 const m=(f:string)=>rs.reduce((a:any,b:any)=>a+b[f],0)/rs.length;
 console.log(JSON.stringify(c),m('questions').toFixed(2),m('accuracy').toFixed(4),m('falseMastery').toFixed(4),m('falseAlarm').toFixed(4),m('microsPerChoice').toFixed(0));
}
