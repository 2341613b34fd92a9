import { sendUpload } from './send-upload.ts';
import { UploadQueue } from './upload-queue.ts';
import { uploadLimits } from './upload.limits.ts';

/** The uploads of this window. */
export const uploads = new UploadQueue({ send: sendUpload, uploadsAtOnce: uploadLimits.uploadsAtOnce });
