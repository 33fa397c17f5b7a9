/** The id under which the bot speaks; it has no human name, the city's stands beside it. */
export const botId = 'guichet';
