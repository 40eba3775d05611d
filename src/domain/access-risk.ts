/**
 * What makes an access worth a look, each a reason for the draw to weigh it more: opened with a reason; protected identity;
 * the surname of somebody in the family; without an assignment, or after it had ended; between 22 and 6; printed or taken out.
 */
export const ACCESS_RISKS = ['opening', 'protected', 'same-name', 'outside', 'night', 'taken-out'] as const;
export type AccessRisk = (typeof ACCESS_RISKS)[number];

/** How much heavier an access is drawn for each risk. Our own weights: no source names any. */
export const RISK_WEIGHT: Record<AccessRisk, number> = {
  opening: 4,
  protected: 4,
  'same-name': 6,
  outside: 6,
  night: 2,
  'taken-out': 1,
};
