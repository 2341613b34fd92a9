/** Times the width of its place. */
export const zoomSteps: readonly number[] = [1, 1.5, 2, 3];
