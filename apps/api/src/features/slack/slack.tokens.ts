/** Injection token of the secret that Slack signs its requests with. */
export const SigningSecretToken = Symbol('SlackSigningSecret');
