import type { ApiKey } from '../documents'

/** Everything about a key but what proves it. */
export const presentKey = ({ _id: id, secretHash: _kept, permissions, addresses, ...key }: ApiKey) => ({
  id,
  ...key,
  permissions: [...permissions],
  addresses: [...addresses],
})
