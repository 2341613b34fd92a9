import { CopyButton } from './copy-button.tsx';

/** Text to be copied, such as one that is shown only once. */
export function SecretLine({ name, text }: { name: string; text: string }) {
  return (
    <div className="flex items-start gap-2 rounded-md border border-rule bg-paper">
      <code
        className="min-w-0 flex-1 px-3 py-2 font-mono text-13 break-all whitespace-pre-wrap"
        data-created={name.toLowerCase()}
      >
        {text}
      </code>
      <CopyButton text={text} label="Copy" aria-label={`Copy: ${name}`} size="small" className="mt-0.5 mr-0.5" />
    </div>
  );
}
