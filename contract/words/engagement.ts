/** How often a task can be done. */
export const taskPeriods = ['once', 'daily', 'weekly'] as const
