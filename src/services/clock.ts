/** Tells what time it is; tests put their own. */
export type Clock = () => Date;
