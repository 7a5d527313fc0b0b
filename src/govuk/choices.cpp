// SPDX-License-Identifier: Apache-2.0
#include "govuk/choices.hpp"

#include <algorithm>

#include "govuk/group.hpp"
#include "language/language.hpp"

namespace stepwise::govuk {
namespace {

struct Kind {
  std::string_view type, block, item, input, label, hint, divider, conditional, hidden, module;
};
constexpr Kind radio{"radio",
                     "govuk-radios",
                     "govuk-radios__item",
                     "govuk-radios__input",
                     "govuk-radios__label",
                     "govuk-radios__hint",
                     "govuk-radios__divider",
                     "govuk-radios__conditional",
                     "govuk-radios__conditional--hidden",
                     "govuk-radios"};
constexpr Kind checkbox{"checkbox",
                        "govuk-checkboxes",
                        "govuk-checkboxes__item",
                        "govuk-checkboxes__input",
                        "govuk-checkboxes__label",
                        "govuk-checkboxes__hint",
                        "govuk-checkboxes__divider",
                        "govuk-checkboxes__conditional",
                        "govuk-checkboxes__conditional--hidden",
                        "govuk-checkboxes"};

struct ItemPlace {
  std::string id;
  std::string_view name;
  bool checked = false;
  std::string described_by;
};

void write_item_input(Writer& w, const Kind& kind, const ChoiceItem& item, const ItemPlace& place) {
  w.open("input").cls(kind.input).attr("id", place.id).attr("name", place.name).attr("type", kind.type);
  w.attr("value", item.value).flag("checked", place.checked).flag("disabled", item.disabled);
  if (!item.conditional.empty()) w.attr("data-aria-controls", "conditional-" + place.id);
  w.opt("data-behaviour", item.behaviour).opt("aria-describedby", place.described_by).attrs(item.attributes).end();
}

void write_item(Writer& w, const Kind& kind, const ChoiceItem& item, const ItemPlace& place) {
  w.start("div", kind.item);
  write_item_input(w, kind, item, place);
  if (!item.text.empty()) {
    w.open("label").cls("govuk-label", kind.label, item.label_classes).attrs(item.label_attributes);
    w.attr("for", place.id).end().html(item.text).close("label");
  }
  if (!item.hint.empty())
    w.html(hint({.text = item.hint, .id = place.id + "-item-hint", .classes = std::string{kind.hint}}));
  w.close("div");
  if (item.conditional.empty()) return;
  w.open("div").cls(kind.conditional, place.checked ? "" : kind.hidden).attr("id", "conditional-" + place.id).end();
  w.html(item.conditional).close("div");
}

struct Group {
  const Kind& kind;
  const std::string& prefix;
  const std::string& name;
  const std::vector<ChoiceItem>& items;
  std::string described_by;  ///< for each checkbox, where there is no fieldset to carry it
};

template <class IsChosen>
void write_items(Writer& w, const Group& group, const IsChosen& is_chosen) {
  std::size_t index = 0;
  for (const auto& item : group.items) {
    ++index;
    if (!item.divider.empty()) {
      w.start("div", group.kind.divider).text(item.divider).close("div");
      continue;
    }
    ItemPlace place{.id = item.id, .name = item.name.empty() ? group.name : item.name, .described_by = group.described_by};
    if (place.id.empty()) place.id = index > 1 ? group.prefix + "-" + std::to_string(index) : group.prefix;
    place.checked = item.checked ? *item.checked : is_chosen(item.value);
    if (!item.hint.empty()) {
      if (!place.described_by.empty()) place.described_by += ' ';
      place.described_by += place.id + "-item-hint";
    }
    write_item(w, group.kind, item, place);
  }
}

template <class Options, class IsChosen>
Html choices(const Kind& kind, const Options& options, std::string described_by, const IsChosen& is_chosen) {
  const FieldsetParts parts = options.fieldset.value_or(FieldsetParts{});
  const Legend& legend = options.legend.text.empty() ? parts.legend : options.legend;
  const bool has_fieldset = options.fieldset.has_value() || !legend.text.empty();
  if (!parts.described_by.empty()) described_by = parts.described_by;
  Surround surround{options.id.empty() ? id_for(options.name) : options.id, options.hint,
                    error_for(options.error, options.problems, options.name), std::move(described_by)};
  Writer inner{512 + 320 * options.items.size()};
  write_hint_and_error(inner, surround);
  inner.open("div").cls(kind.block, options.classes).attrs(options.attributes).attr("data-module", kind.module).end();
  inner.html(options.form_group.before);
  const bool each = !has_fieldset && kind.type == checkbox.type;
  write_items(inner, {kind, surround.id, options.name, options.items, each ? surround.described_by : ""}, is_chosen);
  inner.html(options.form_group.after).close("div");
  Writer w{1024 + 320 * options.items.size()};
  open_group(w, options.form_group, !surround.error.empty());
  Html content = std::move(inner).done();
  w.html(has_fieldset ? fieldset({.legend = legend,
                                  .content = std::move(content),
                                  .classes = parts.classes,
                                  .described_by = surround.described_by,
                                  .attributes = parts.attributes})
                      : content);
  w.close("div");
  return std::move(w).done();
}

}  // namespace

Html radios(const RadiosOptions& options) {
  return choices(radio, options, {}, [&](const std::string& value) {
    return !options.value.view().empty() && options.value.view() == value;
  });
}

Html checkboxes(const CheckboxesOptions& options) {
  return choices(checkbox, options, options.described_by,
                 [&](const std::string& value) { return std::ranges::find(options.values, value) != options.values.end(); });
}

std::vector<ChoiceItem> choice_items(const CodeList& list) {
  std::vector<ChoiceItem> items;
  items.reserve(list.items().size());
  for (const auto& item : list.items()) items.push_back({.value = item.code, .text = listed(item.label).str()});
  return items;
}

}  // namespace stepwise::govuk
