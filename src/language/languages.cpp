// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <unicode/locid.h>
#include <unordered_set>

#include "base/share.hpp"
#include "language/catalogue.hpp"
#include "language/places.hpp"

namespace stepwise::language {
namespace {

namespace fs = std::filesystem;
using Settings = std::map<std::string, std::string>;
using Entries = std::vector<PoEntry>;

std::string own_name(const std::string& code) {
  const icu::Locale locale{code.c_str()};
  icu::UnicodeString name;
  std::string out;
  locale.getDisplayName(locale, name).toTitle(nullptr, locale).toUTF8String(out);
  return out;
}

tl::unexpected<Fault> wrong(std::string_view file, const PoEntry& entry, std::string_view what) {
  return fail(FaultKind::invalid, fmt::format("{}, line {}: the words for \"{}\" {}.", file, entry.line, entry.id, what));
}

/// Every form fills the places of the English; a plural form may leave out the number itself ("one person").
bool same_places(const PoEntry& entry) {
  auto wanted = places_in(entry.plural.empty() ? entry.id : entry.plural);
  if (!wanted) return false;
  return std::ranges::all_of(entry.forms, [&](const std::string& form) {
    auto has = places_in(form);
    if (!has) return false;
    if (!entry.plural.empty()) has->insert("0"), wanted->insert("0");
    return *has == *wanted;
  });
}

Result<void> check_entry(std::string_view file, const PoEntry& entry, const std::vector<Label>& labels, std::size_t forms) {
  const auto named = labels_in(labels, entry.id);
  if (!places_in(entry.id)) return wrong(file, entry, "hold a brace that is no {0} place");
  if (!named) return wrong(file, entry, "name a label that lists/labels.csv does not have");
  if (!entry.translated()) return {};
  if (!same_places(entry)) return wrong(file, entry, "do not have the same {0} places as the English. Put the same ones in");
  if (entry.forms.size() != (entry.plural.empty() ? 1 : forms)) return wrong(file, entry, fmt::format("need {} forms", entry.plural.empty() ? 1 : forms));
  for (const std::string& form : entry.forms)
    if (form.find(mark_open) != std::string::npos || labels_in(labels, form) != named)
      return wrong(file, entry, "do not name the same [[labels]] as the English. Put the same ones in");
  return {};
}

Result<void> check_file(std::string_view file, const Entries& entries, const std::vector<Label>& labels, std::size_t forms) {
  std::unordered_set<std::uint64_t> seen;
  for (const PoEntry& entry : entries) {
    if (!seen.insert(key_of(entry)).second) return wrong(file, entry, "come twice. Keep one");
    if (auto checked = check_entry(file, entry, labels, forms); !checked) return checked;
  }
  return {};
}

class Loaded final : public Languages {
 public:
  std::vector<Label> shipped;
  std::map<std::string, Entries> files;

  std::vector<Tongue> tongues() const override {
    std::vector<Tongue> out{{"en", own_name("en")}};
    for (const auto& [code, entries] : files)
      if (code != "en") out.push_back({code, own_name(code)});
    return out;
  }

  std::shared_ptr<const Catalogue> catalogue(std::string_view code, const Settings& settings) const override {
    const std::string known = files.contains(std::string{code}) ? std::string{code} : "en";
    const Source source{known, files.at("en"), files.at(known), shipped, labels("en", settings), labels(known, settings), stamp(known, settings)};
    return std::make_shared<const Catalogue>(source);
  }

  Progress progress(std::string_view code) const override {
    const Entries& all = files.at("en");
    return {all.size() - untranslated(code).size(), all.size()};
  }

  std::vector<std::string> untranslated(std::string_view code) const override {
    std::vector<std::string> out;
    if (code == "en") return out;
    std::unordered_set<std::uint64_t> has;
    if (const auto found = files.find(std::string{code}); found != files.end())
      for (const PoEntry& entry : found->second)
        if (entry.translated()) has.insert(key_of(entry));
    for (const PoEntry& entry : files.at("en"))
      if (!has.contains(key_of(entry))) out.push_back(entry.id);
    return out;
  }

  std::vector<Label> labels(std::string_view code, const Settings& settings) const override {
    std::vector<Label> out = shipped;
    for (Label& label : out) {
      if (code != "en") translate(label, std::string{code});
      if (const auto chosen = settings.find(label_setting(code, label.key)); chosen != settings.end()) choose(label, chosen->second);
    }
    return out;
  }

 private:
  /// The word that the language's file has for a label; empty when it has none.
  void translate(Label& label, const std::string& code) const {
    const auto word = [&](const std::string& english) {
      const auto file = files.find(code);
      if (file == files.end()) return std::string{};
      const auto at = std::ranges::find_if(file->second, [&](const PoEntry& e) { return e.context == "label" && e.id == english && e.translated(); });
      return at == file->second.end() ? std::string{} : at->forms[0];
    };
    label.singular = word(label.singular);
    label.plural = word(label.plural);
    if (label.singular.empty() || label.plural.empty()) label.singular.clear(), label.plural.clear();
    label.article.clear();
  }

  static std::uint64_t stamp(std::string_view code, const Settings& settings) {
    std::string all{code};
    for (const auto& [name, value] : settings)
      if (name.starts_with("label.")) all.append("\n").append(name).append("=").append(value);
    return key_of(all, "stamp");
  }
};

Result<std::vector<Label>> shipped_labels() {
  return read_shared("lists/labels.csv").and_then([](const std::string& text) { return read_labels(text); });
}

Result<void> load_file(Loaded& into, const fs::path& path) {
  const std::string code = path.stem().string(), name = "languages/" + path.filename().string();
  const auto text = read_file(path);
  if (!text) return tl::unexpected{text.error()};
  auto entries = read_po(name, *text);
  if (!entries) return tl::unexpected{entries.error()};
  if (auto checked = check_file(name, *entries, into.shipped, Plurals{code}.forms()); !checked) return checked;
  into.files.emplace(code, std::move(*entries));
  return {};
}

}  // namespace

Result<std::shared_ptr<const Languages>> Languages::load_from(const std::string& folder) {
  auto loaded = std::make_shared<Loaded>();
  auto labels = shipped_labels();
  if (!labels) return tl::unexpected{labels.error()};
  loaded->shipped = std::move(*labels);
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{folder, error})
    if (entry.path().extension() == ".po")
      if (auto read = load_file(*loaded, entry.path()); !read) return tl::unexpected{read.error()};
  if (!loaded->files.contains("en")) return fail(FaultKind::unavailable, "The program's own file languages/en.po was not found. Install the program again.");
  return loaded;
}

Result<std::shared_ptr<const Languages>> Languages::load() {
  return shared_path("languages").and_then([](const fs::path& folder) { return load_from(folder.string()); });
}

}  // namespace stepwise::language
