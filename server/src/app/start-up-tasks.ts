export type StartUpTask = {
  readonly task: 'demo';
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** Parts done of `total`. */
  readonly done: number;
  readonly total: number;
};

/** What runs in the background after Cairn has begun to serve, for whoever wants to see how far it is. */
export type StartUpTasks = {
  readonly list: () => readonly StartUpTask[];
  readonly set: (task: StartUpTask) => void;
};

export function startUpTasks(): StartUpTasks {
  const tasks = new Map<string, StartUpTask>();
  return {
    list: () => [...tasks.values()],
    set: (task) => {
      tasks.set(task.task, task);
    },
  };
}
