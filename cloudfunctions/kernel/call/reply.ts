/** What goes back over the wire: data, whatever happened. */
export type Reply = { ok: true; value: unknown; repeated?: true } | { ok: false; refusal: { code: string } }
