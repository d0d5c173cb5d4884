/** Words of the data table. */
export const table = {
  sortBy: (title: string) => `Urutkan menurut ${title.toLowerCase()}`,
};
