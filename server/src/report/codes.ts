/** Code units of the characters that the reading turns on, by one name each; `WIDE_` are the full-width ones. */

export const LINE_FEED = 0x0a;
export const SPACE = 0x20;
export const QUOTATION_MARK = 0x22;
export const PER_CENT = 0x25;
export const OPENING_BRACKET = 0x28;
export const CLOSING_BRACKET = 0x29;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const POINT = 0x2e;
export const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;
export const COLON = 0x3a;
export const QUESTION_MARK = 0x3f;
/** ‰ */
export const PER_MILLE = 0x2030;
export const WIDE_SPACE = 0x3000;
/** 、 */
export const PAUSE_MARK = 0x3001;
/** 。 */
export const FULL_STOP = 0x3002;
/** 《 */
export const OPENING_TITLE_MARK = 0x300a;
/** 》 */
export const CLOSING_TITLE_MARK = 0x300b;
/** 〔 */
export const OPENING_YEAR_BRACKET = 0x3014;
/** 〕 */
export const CLOSING_YEAR_BRACKET = 0x3015;
/** 号 */
export const NUMBER_SIGN = 0x53f7;
/** 年 */
export const YEAR_SIGN = 0x5e74;
/** 日 */
export const DAY_SIGN = 0x65e5;
/** 月 */
export const MONTH_SIGN = 0x6708;
/** 第 */
export const ORDINAL_SIGN = 0x7b2c;
export const WIDE_OPENING_BRACKET = 0xff08;
export const WIDE_CLOSING_BRACKET = 0xff09;
export const WIDE_COMMA = 0xff0c;
export const WIDE_COLON = 0xff1a;
export const WIDE_SEMICOLON = 0xff1b;

/** A half-width digit. */
export const isDigit = (code: number): boolean => code >= DIGIT_ZERO && code <= DIGIT_NINE;
