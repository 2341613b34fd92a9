import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';
import { publicUrlOf } from '../config/public-url.ts';
import { SettingsToken, type Settings } from '../config/settings.ts';

/** Where links into the portal begin. Without FOOTNOTE_PUBLIC_URL that is known once the service listens. */
@Injectable()
export class PortalAddress {
  readonly #settings: Settings;
  readonly #adapterHost: HttpAdapterHost;

  constructor(@Inject(SettingsToken) settings: Settings, adapterHost: HttpAdapterHost) {
    this.#settings = settings;
    this.#adapterHost = adapterHost;
  }

  get url(): string {
    const address = this.#server.address();
    return publicUrlOf(
      this.#settings,
      typeof address === 'object' && address !== null ? address.port : this.#settings.PORT,
    );
  }

  async untilKnown(): Promise<void> {
    if (this.#server.listening) return;
    await new Promise<void>((resolve) => {
      this.#server.once('listening', resolve);
    });
  }

  get #server(): Server {
    return this.#adapterHost.httpAdapter.getHttpServer() as Server;
  }
}
