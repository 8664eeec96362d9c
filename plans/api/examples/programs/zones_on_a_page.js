// In a page of any site: the zones of a plan as a list of links.
const site = "https://plans.example";
const answer = await fetch(`${site}/api/v1/plans/example/zones`);
const { count, items } = await answer.json();
const list = document.createElement("ul");
for (const zone of items) {
  const link = document.createElement("a");
  link.href = site + zone.path;
  link.textContent = zone.title;
  const entry = document.createElement("li");
  entry.append(link);
  list.append(entry);
}
document.body.append(list);
console.log(count);
