// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "demo/draw.hpp"

namespace stepwise::demo {

/// The words the invented council is made of: lists/demo/*.txt, read once at the edge.
class Words {
 public:
  static Result<Words> load();
  /// Sections in square brackets, one entry a line, `#` begins a remark.
  static Result<Words> from_text(std::string_view text);
  /// The lines of a section. A section that is not there throws std::logic_error: the files ship with the program.
  const std::vector<std::string>& section(std::string_view name) const;
  const std::string& pick(std::string_view name, Draw& draw) const { return draw.pick(section(name)); }
  /// A phrase of a section with each {slot} filled from `given`, else from [slot.NAME]; its first letter is a capital.
  using Given = std::vector<std::pair<std::string_view, std::string_view>>;
  std::string phrase(std::string_view name, const Given& given, Draw& draw) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> sections_;
};

}  // namespace stepwise::demo
