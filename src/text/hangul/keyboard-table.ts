/** Latin keys of the 두벌식 layout; the jamo of `keys[i]` is `keyJamo[i]`. */
export const keys = "qwertyuiopasdfghjklzxcvbnmQWERTOP";

/** What each of `keys` types on the Korean layout (KS X 5002). */
export const keyJamo = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";
