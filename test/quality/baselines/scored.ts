/** A thing that a search found, with the search's own score: higher is better. */
export interface Scored<Found> {
  found: Found;
  score: number;
}
