/** Embeds within embeds go this deep; deeper ones are shown as links. */
export const deepestEmbed = 5;
