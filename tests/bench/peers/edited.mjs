/** The record with one text of its body written anew. */
export const edited = (record, { field, text }) => ({
  ...record,
  version: record.version + 1,
  body: { ...record.body, [field]: text },
});
