/** Two collections for an engine of no brand's: one with an index, one whose names are unique. */
export const collections = {
  plain: { indexes: { byKind: { fields: ['kind', 'at', '_id'] } } },
  named: { indexes: { byName: { fields: ['name'], unique: true } } },
}

/** A document as an engine takes it. */
export const written = (id: string, fields: object = {}) => {
  const document = { _id: id, ...fields }
  return { text: JSON.stringify(document), document }
}
