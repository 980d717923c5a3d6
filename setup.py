"""What pyproject.toml can't say: the models folder of a clone is installed as graphx/shipped."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["graphx", "graphx.*"]), "graphx.shipped"],
    package_dir={"graphx.shipped": "models"},
)
