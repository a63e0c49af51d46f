import { parentPort, workerData } from 'node:worker_threads';
import { fitTracing, type TracingRequest } from './fit-tracing.ts';

// The request comes from tracing-jobs.ts alone, which types it.
parentPort?.postMessage(fitTracing(workerData as TracingRequest));
