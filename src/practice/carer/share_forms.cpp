// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/carer/room.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::carer {
namespace {

using sheet::Field;
using FieldKind = Field::Kind;

/// Somebody with whom this person may share, and as which of the two.
struct With {
  Somebody who;
  Side side = Side::carer;
};

/// Those this person cares for; and their carers, as far as they agreed that it is known.
std::vector<With> others_of(store::ReadTx& tx, const access::ReadablePerson& who, Date today) {
  std::vector<With> all;
  for (auto& adult : cared_for_by(tx, read_caring(tx, who))) all.push_back({std::move(adult), Side::carer});
  for (const auto& tie : read_shared_ties(tx, who, today)) all.push_back({{tie.carer, tie.carer_reference, tie.name}, Side::adult});
  return all;
}

/// With whom and as which, in one value: "carer:REFERENCE".
std::string key_of(const With& with) { return (with.side == Side::carer ? "carer:" : "adult:") + with.who.reference; }

std::vector<Field> questions(const std::vector<With>& others, Date today) {
  std::vector<sheet::Choice> people, kinds;
  for (const auto& with : others) people.push_back({key_of(with), with.side == Side::carer ? t("{0}, whom they care for", with.who.name) : t("{0}, who cares for them", with.who.name)});
  for (const auto& piece : pieces()) kinds.push_back({std::string{piece.key}, t(piece.words)});
  return {{.kind = FieldKind::pick, .name = "with", .label = t("Who may know?"), .needed = t("Choose who may know"), .choices = people},
          {.kind = FieldKind::boxes, .name = "pieces", .label = t("What may they know?"), .hint = t("Only what this person agreed to, piece by piece."), .needed = t("Choose what they may know"), .choices = kinds},
          day_field("agreed_on", t("When did they agree?"), t("Enter the day they agreed"), today),
          {.kind = FieldKind::line, .name = "agreed_how", .label = t("How did they say so?"), .hint = t("Said so at home, signed a form, wrote an email."), .needed = t("Enter how they said so")}};
}

std::vector<Problem> problems(const std::vector<With>& others, const http::Fields& typed) {
  const auto at = std::ranges::find_if(others, [&](const With& with) { return key_of(with) == typed.get("with"); });
  if (at == others.end()) return {{"with", "wrong", t("Choose who may know")}};
  for (const auto key : typed.all("pieces")) {
    const auto piece = piece_from_key(key);
    if (!piece || !may_share(*piece, at->side))
      return {{"pieces", "wrong", at->side == Side::carer ? t("Choose only what somebody who cares can share: “{0}” is for the person who is cared for", piece ? t(words_of(*piece)).str() : std::string{key})
                                                          : t("Choose only what somebody who is cared for can share: “{0}” is for the [[carer]]", piece ? t(words_of(*piece)).str() : std::string{key})}};
  }
  return {};
}

}  // namespace

Result<sheet::Form> sharing_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto others = others_of(tx, opened.who.readable(), visit.today);
  auto form = form_at(opened, t("What this person agrees to share"), "add/sharing", t("Save"));
  form.before = sheet::paragraph(t("Nothing that somebody says as [[a carer]] is seen by the person they care for, nor the other way round, unless they agree. They can take it back any time."));
  form.fields = questions(others, visit.today);
  sheet::put_day(form.typed, "agreed_on", visit.today);
  form.more = [others](const http::Fields& typed) { return problems(others, typed); };
  form.save = [&room, &visit, opened, others](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    const auto at = std::ranges::find_if(others, [&](const With& with) { return key_of(with) == typed.get("with"); });
    for (const auto key : typed.all("pieces")) {
      Sharing sharing{.other = at->who.id, .piece = *piece_from_key(key), .agreed_on = sheet::day_of(typed, "agreed_on").value_or(visit.today), .agreed_how = sheet::text_of(typed, "agreed_how"), .recorded_by = visit.staff.name};
      if (auto done = share(write, room.desk.random, opened.who, std::move(sharing), visit.line("", std::nullopt, "")); !done) return tl::unexpected{done.error()};
    }
    return caring_href(opened.banner.reference) + "?done=shared";
  };
  return form;
}

Result<sheet::Form> unshare_form(const Room&, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  const auto all = read_sharings(tx, opened.who.readable());
  const auto at = std::ranges::find(all, visit.request.part("thing"), &Sharing::reference);
  if (at == all.end() || at->withdrawn_on) return tl::unexpected{sheet::not_there()};
  auto form = form_at(opened, t("Share this no longer"), "unshare/" + at->reference, t("Share it no longer"));
  form.before = govuk::inset_text({.content = html::Html{t(words_of(at->piece))}}) + sheet::paragraph(t("From now on the other person’s record does not show it. What was printed or told before stays known."));
  form.save = [&visit, opened, reference = at->reference](store::WriteTx& write, const http::Fields&) -> Result<std::string> {
    return withdraw_sharing(write, opened.who, reference, visit.today, visit.line("", std::nullopt, "")).map([&] { return caring_href(opened.banner.reference) + "?done=unshared"; });
  };
  return form;
}

}  // namespace stepwise::carer
