/**
 * A CPT number: five digits, or four and the letter of its kind: A (COVID-19 vaccine administration of 2021 to 2023), F
 * (category II), T (category III), M and U (laboratory analyses). Whether it exists is for the user's own list to say.
 */
export const CPT_CODE = /^[0-9]{4}[0-9AFMTU]$/;
