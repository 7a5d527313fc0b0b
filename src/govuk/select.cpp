// SPDX-License-Identifier: Apache-2.0
#include "govuk/select.hpp"

#include "govuk/group.hpp"
#include "language/language.hpp"

namespace stepwise::govuk {
namespace {

bool is_selected(const SelectItem& item, const Value& value) {
  if (item.selected) return *item.selected;
  if (value.view().empty()) return false;
  return (item.value ? item.value.view() : std::string_view{item.text}) == value.view();
}

}  // namespace

Html select(const SelectOptions& options) {
  Surround surround{options.id.empty() ? id_for(options.name) : options.id, options.hint,
                    error_for(options.error, options.problems, options.name), options.described_by};
  Writer w{768 + 64 * options.items.size()};
  open_group(w, options.form_group, !surround.error.empty());
  w.html(label({.label = options.label, .for_id = surround.id}));
  write_hint_and_error(w, surround);
  w.html(options.form_group.before);
  w.open("select").cls("govuk-select", options.classes, surround.error.empty() ? "" : "govuk-select--error");
  w.attr("id", surround.id).attr("name", options.name).flag("disabled", options.disabled);
  w.opt("aria-describedby", surround.described_by).attrs(options.attributes).end();
  for (const auto& item : options.items) {
    w.open("option");
    if (item.value) w.attr("value", item.value.view());
    if (item.text.starts_with(language::mark_open)) w.attr("lang", "en");
    w.flag("selected", is_selected(item, options.value)).flag("disabled", item.disabled).attrs(item.attributes).end();
    w.plain(item.text).close("option");
  }
  w.close("select").html(options.form_group.after).close("div");
  return std::move(w).done();
}

std::vector<SelectItem> select_items(const CodeList& list, std::string_view first) {
  std::vector<SelectItem> items;
  items.reserve(list.items().size() + 1);
  if (!first.empty()) items.push_back({.value = "", .text = std::string{first}});
  for (const auto& item : list.items()) items.push_back({.value = item.code, .text = listed(item.label)});
  return items;
}

}  // namespace stepwise::govuk
