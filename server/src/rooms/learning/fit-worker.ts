import { parentPort, workerData } from 'node:worker_threads';
import { type FitRequest, fitSkill } from './fit-skill.ts';

// The request comes from fitBeside alone, which types it.
parentPort?.postMessage(fitSkill(workerData as FitRequest));
