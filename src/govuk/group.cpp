// SPDX-License-Identifier: Apache-2.0
#include "govuk/group.hpp"

namespace stepwise::govuk {
namespace {

void also_described_by(Surround& surround, const std::string& id) {
  if (!surround.described_by.empty()) surround.described_by += ' ';
  surround.described_by += id;
}

}  // namespace

void open_group(Writer& w, const FormGroup& group, bool error) {
  w.open("div").cls("govuk-form-group", error ? "govuk-form-group--error" : "", group.classes);
  w.attrs(group.attributes).end();
}

void write_hint_and_error(Writer& w, Surround& surround) {
  if (!surround.hint.empty()) {
    const std::string id = surround.id + "-hint";
    also_described_by(surround, id);
    w.html(hint({.text = surround.hint, .id = id}));
  }
  if (!surround.error.empty()) {
    const std::string id = surround.id + "-error";
    also_described_by(surround, id);
    w.html(error_message({.text = surround.error, .id = id}));
  }
}

Html error_for(const Html& error, std::span<const Problem> problems, std::string_view name) {
  return error.empty() ? problem_with(problems, name) : error;
}

}  // namespace stepwise::govuk
