/** Written into every file that the bot makes: players show it, and it stays with a file that is passed on. */
export const FILE_TAGS = { title: 'Voxback', comment: 'AI-generated voice' } as const;
