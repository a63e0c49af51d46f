import { parentPort, workerData } from 'node:worker_threads';
import { type FitRequest, findInSkill } from './fit-skill.ts';

// The request comes from calibrate-skill.ts alone, which types it.
parentPort?.postMessage(findInSkill(workerData as FitRequest));
