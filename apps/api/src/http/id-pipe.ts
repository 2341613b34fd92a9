import type { PipeTransform } from '@nestjs/common';

const idPattern = /^[a-z]{3}_[0-9a-z]{1,64}$/;
const idOfNothing = 'non_0';

/**
 * For ids in addresses. What cannot be an id of ours, and may be what a database does not even take as text, becomes the id
 * of nothing: the route then answers as it does for whatever is not there.
 */
export const idPipe: PipeTransform<string, string> = {
  transform: (id) => (idPattern.test(id) ? id : idOfNothing),
};
