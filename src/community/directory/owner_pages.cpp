// SPDX-License-Identifier: Apache-2.0
#include "community/directory/place_pages.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::directory {
namespace {

using html::element;

Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }
Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

Html where_it_stands(const OwnerLink& link, Date today) {
  if (link.withdrawn_at) return t("Withdrawn by {0} on {1}", link.withdrawn_by_name, short_date(link.withdrawn_at->london_date()));
  if (!link.works_on(today)) return t("Ended on {0}", short_date(link.ends_on));
  return link.used_at ? t("Works until {0}, last used on {1}", short_date(link.ends_on), short_date(link.used_at->london_date())) : t("Works until {0}, not used yet", short_date(link.ends_on));
}

Html links_table(const govuk::Frame& frame, const LinksView& view) {
  std::vector<govuk::Row> rows;
  for (const auto& link : view.links) {
    Html act;
    if (link.works_on(view.today))
      act = govuk::question_form(frame, place_href(view.place.reference) + "/links/" + link.reference + "/withdraw", {},
                                 govuk::button({.text = t("Withdraw") + element("span", {{"class", "govuk-visually-hidden"}}, " " + t("the link of {0}", link.owner_name)), .classes = "govuk-button--secondary govuk-!-margin-bottom-0"}));
    rows.push_back({link.owner_name, link.sent_to, t("{0}, {1}", short_date(link.made_at.london_date()), link.made_by_name), where_it_stands(link, view.today), act});
  }
  const std::vector<std::string> heads{t("Owner"), t("Sent to"), t("Made"), t("Where it stands"), t("Action")};
  return govuk::table({.caption = t("Links so far"), .head = {heads.begin(), heads.end()}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = heads});
}

}  // namespace

Html write_links(const govuk::Frame& frame, const LinksView& view) {
  Html out = element("span", {{"class", "govuk-caption-l"}}, view.place.facts.name) + element("h1", {{"class", "govuk-heading-l"}}, t("Links for its owner")) +
             paragraph(t("With a link of their own, whoever runs a place says that it is still right, or changes it. Somebody here approves each change."));
  if (!view.secret_href.empty())
    out += govuk::inset_text({.content = element("h2", {{"class", "govuk-heading-s"}}, t("The new link is shown this once")) + element("p", {{"class", "govuk-body app-words"}}, view.secret_href) +
                                         paragraph(t("Copy it into an email or a letter to {0}. Whoever holds it can suggest changes until you withdraw it.", view.owner_name))});
  if (!view.links.empty()) out += links_table(frame, view);
  return out + heading(t("Make a link")) +
         govuk::question_form(frame, place_href(view.place.reference) + "/links",
                              {govuk::input({.name = "owner_name", .label = govuk::sized_label(t("Whose link is it?"), "s"), .value = view.secret_href.empty() ? view.owner_name : "", .problems = view.problems, .classes = "govuk-input--width-20", .autocomplete = "off"}),
                               govuk::input({.name = "sent_to", .label = govuk::sized_label(t("Where will you send it?"), "s"), .hint = t("An email address, or “by letter”"),
                                             .value = view.secret_href.empty() ? view.sent_to : "", .problems = view.problems, .autocomplete = "off"})},
                              t("Make the link"));
}

Html write_owner(const govuk::Frame& frame, const OwnerView& view, const PlaceLists& lists) {
  const std::string& href = view.form.action;
  Html out = element("span", {{"class", "govuk-caption-l"}}, frame.council) + element("h1", {{"class", "govuk-heading-l"}}, view.place.facts.name);
  out += paragraph(t("This is what the council’s directory says. Nobody has to sign in: this page is yours because you hold its link. Keep the link to yourself."));
  if (view.waiting > 0) out += govuk::inset_text({.content = tn("{0} change of yours is being looked at.", "{0} changes of yours are being looked at.", static_cast<std::int64_t>(view.waiting))});
  if (view.place.closed_on) return out + paragraph(t("It is marked as closed. Telephone the council to open it again."));
  if (view.form.problems.empty()) {
    out += heading(t("Is everything below still right?"));
    out += govuk::question_form(frame, href + "/right", {}, govuk::button({.text = t("Yes, everything is right"), .prevent_double_click = true}));
    out += govuk::details({.summary = t("It has stopped"), .content = paragraph(t("Somebody at the council will close it, and may telephone first.")) +
                                                                       govuk::question_form(frame, href + "/stopped", {}, govuk::secondary_button(t("Say that it has stopped")))});
    out += heading(t("Or change it"));
  }
  return out + write_place_form(frame, view.form, lists);
}

}  // namespace stepwise::directory
